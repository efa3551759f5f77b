extension Reconciliation {
  /// Which value to use of the figures that contradict those below them, where that is decided.
  ///
  /// A figure is used as stated where it is above suspicion, and as computed where it is the only
  /// one that can be wrong. All else is left to the usual order.
  var rulings: FigureMap<Figure.Origin> {
    var rulings: FigureMap<Figure.Origin> = [:]
    for conflict in conflicts {
      let suspected = conflict.suspects.map(\.cell.figure)
      for disagreement in conflict.disagreements {
        let figure = disagreement.cell.figure
        if suspected == [figure] {
          rulings[figure] = .computed
        } else if !suspected.isEmpty, !suspected.contains(figure) {
          rulings[figure] = .stated
        }
      }
    }
    return rulings
  }
}
