#include "FrameworkData.h"

static const unsigned char fy2562[] = {
#embed "Years/fy2562.tsv"
};
static const unsigned char fy2563[] = {
#embed "Years/fy2563.tsv"
};
static const unsigned char fy2564[] = {
#embed "Years/fy2564.tsv"
};
static const unsigned char fy2565[] = {
#embed "Years/fy2565.tsv"
};
static const unsigned char fy2566[] = {
#embed "Years/fy2566.tsv"
};
static const unsigned char fy2567[] = {
#embed "Years/fy2567.tsv"
};
static const unsigned char fy2567_district[] = {
#embed "Years/fy2567-district.tsv"
};
static const unsigned char fy2568[] = {
#embed "Years/fy2568.tsv"
};
static const unsigned char measures[] = {
#embed "Measures/measures.tsv"
};
static const unsigned char themes[] = {
#embed "Measures/themes.tsv"
};
static const unsigned char wordings[] = {
#embed "Measures/wordings.tsv"
};
static const unsigned char cutoffs[] = {
#embed "Measures/cutoffs.tsv"
};
static const unsigned char citations[] = {
#embed "Citations/citations.tsv"
};
static const unsigned char schema_analysis_1[] = {
#embed "Schemas/ita.analysis-1.json"
};
static const unsigned char schema_check_1[] = {
#embed "Schemas/ita.check-1.json"
};
static const unsigned char schema_compare_1[] = {
#embed "Schemas/ita.compare-1.json"
};
static const unsigned char schema_trend_1[] = {
#embed "Schemas/ita.trend-1.json"
};
static const unsigned char schema_explanation_1[] = {
#embed "Schemas/ita.explanation-1.json"
};
static const unsigned char schema_plan_1[] = {
#embed "Schemas/ita.plan-1.json"
};
static const unsigned char schema_progress_1[] = {
#embed "Schemas/ita.progress-1.json"
};
static const unsigned char schema_rules_1[] = {
#embed "Schemas/ita.rules-1.json"
};
static const unsigned char schema_whatif_1[] = {
#embed "Schemas/ita.whatif-1.json"
};

static const EmbeddedFile files[] = {
  {"fy2562.tsv", fy2562, sizeof fy2562},
  {"fy2563.tsv", fy2563, sizeof fy2563},
  {"fy2564.tsv", fy2564, sizeof fy2564},
  {"fy2565.tsv", fy2565, sizeof fy2565},
  {"fy2566.tsv", fy2566, sizeof fy2566},
  {"fy2567.tsv", fy2567, sizeof fy2567},
  {"fy2567-district.tsv", fy2567_district, sizeof fy2567_district},
  {"fy2568.tsv", fy2568, sizeof fy2568},
  {"measures.tsv", measures, sizeof measures},
  {"themes.tsv", themes, sizeof themes},
  {"wordings.tsv", wordings, sizeof wordings},
  {"cutoffs.tsv", cutoffs, sizeof cutoffs},
  {"citations.tsv", citations, sizeof citations},
  {"ita.analysis-1.json", schema_analysis_1, sizeof schema_analysis_1},
  {"ita.check-1.json", schema_check_1, sizeof schema_check_1},
  {"ita.compare-1.json", schema_compare_1, sizeof schema_compare_1},
  {"ita.trend-1.json", schema_trend_1, sizeof schema_trend_1},
  {"ita.explanation-1.json", schema_explanation_1, sizeof schema_explanation_1},
  {"ita.plan-1.json", schema_plan_1, sizeof schema_plan_1},
  {"ita.progress-1.json", schema_progress_1, sizeof schema_progress_1},
  {"ita.rules-1.json", schema_rules_1, sizeof schema_rules_1},
  {"ita.whatif-1.json", schema_whatif_1, sizeof schema_whatif_1},
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }

EmbeddedFile embedded_file(size_t index) {
  if (index < embedded_file_count()) return files[index];
  return (EmbeddedFile){0, 0, 0};
}
