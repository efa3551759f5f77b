@testable import ITAModel
