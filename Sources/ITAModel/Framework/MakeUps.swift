/// What the figures of a framework are made of, worked out once for all that is asked of them.
struct MakeUps: Sendable {
  /// A figure and the means that can stand for it.
  struct MakeUp: Sendable {
    let figure: FigureID
    let choices: [Composition]
  }

  /// The figures, each behind those that it is made of, with the means that can stand for it: the
  /// usual one first.
  ///
  /// EIT follows from its indicators or, where they are incomplete, from its parts.
  let all: [MakeUp]
  /// EIT as the mean of its parts; nil for years without parts.
  let parts: Composition?
  private let usual: FigureMap<Composition>

  init(_ framework: Framework) {
    let parts = framework.partComposition
    var usual: FigureMap<Composition> = [:]
    all = FigureTree.order(framework).map { figure in
      let made = framework.composition(of: figure)
      if let made { usual[figure] = made }
      return MakeUp(
        figure: figure, choices: [made, figure == .tool(.eit) ? parts : nil].compactMap { $0 })
    }
    self.usual = usual
    self.parts = parts
  }

  /// What a figure is the mean of; nil where that is unknown or the figure is an item.
  func composition(of figure: FigureID) -> Composition? { usual[figure] }
}
