// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: whatever the compiler can refuse, it refuses.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "ita",
  products: [
    .executable(name: "ita", targets: ["ita"]),
    .library(name: "ITATables", targets: ["ITATables"]),
    .library(name: "ITAModel", targets: ["ITAModel"]),
    .library(name: "ITAReports", targets: ["ITAReports"]),
  ],
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMachine"),
    .target(name: "FrameworkData", exclude: ["Years", "Measures", "Citations", "Schemas"]),
    .target(name: "ITATables", dependencies: ["CZlib"], swiftSettings: strict),
    .target(
      name: "ITAModel", dependencies: ["ITATables", "FrameworkData"], swiftSettings: strict),
    .target(name: "ITAReports", dependencies: ["ITAModel", "ITATables"], swiftSettings: strict),
    .executableTarget(
      name: "ita",
      dependencies: [
        "ITAReports", "ITAModel", "ITATables",
        .target(name: "CMachine", condition: .when(platforms: [.linux])),
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["ITAReports", "ITAModel", "ITATables"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "ITATablesTests", dependencies: ["ITATables", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ITAModelTests", dependencies: ["ITAModel", "ITATables", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ITAReportsTests",
      dependencies: ["ITAReports", "ITAModel", "ITATables", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "itaTests",
      dependencies: ["ita", "ITAReports", "ITAModel", "ITATables", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RepositoryTests",
      dependencies: ["ITAReports", "ITAModel", "ITATables", "TestSupport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// Fuzz targets have no `main` of their own, so they exist only where libFuzzer brings one.
if Context.environment["ITA_FUZZ"] != nil {
  let fuzzed = [
    "FuzzText", "FuzzSheet", "FuzzContainers", "FuzzNation", "FuzzWriters", "FuzzFiles",
  ]
  package.targets += fuzzed.map { name in
    .executableTarget(
      name: name, dependencies: ["TestSupport"], path: "Tests/Fuzz", sources: ["\(name).swift"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
  }
}
