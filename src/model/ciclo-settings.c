/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Limits that the checks use. An unset field counts as the value in the table. */

#include "config.h"

#include "model/ciclo-settings.h"

#include "model/ciclo-table.h"

#include <glib/gi18n-lib.h>

/* clang-format off */

static const CicloTerm ranking_list[] = {
  { "need-score",           NC_ ("value", "Need score (Brandão)") },
  { "simple-gap",           NC_ ("value", "Simple gap") },
  { "weighted-discrepancy", NC_ ("value", "Weighted discrepancy (Borich)") },
  { "priority-index",       NC_ ("value", "Priority index") },
};
static const CicloTerms ranking_terms = TERMS (ranking, "ranking");

static const CicloTerm paper_list[] = {
  { "a4",     NC_ ("value", "A4") },
  { "letter", NC_ ("value", "Letter") },
};
static const CicloTerms paper_terms = TERMS (paper, "paper");

#undef F
#define F(index, name, kind, ...) [CICLO_SETTINGS_##index] = { name, CICLO_##kind, __VA_ARGS__ }

static const CicloField settings_fields[] = {
  F (MAX_SEAT_FACE_TO_FACE, "max-seat-face-to-face", INT, NC_ ("field", "Sitting, face to face (min)"), 10, 600, 90),
  F (MAX_SEAT_ONLINE, "max-seat-online", INT, NC_ ("field", "Sitting, online (min)"), 10, 600, 75),
  F (MAX_DAY_FACE_TO_FACE, "max-day-face-to-face", INT, NC_ ("field", "Day, face to face (min)"), 10, 1440, 390),
  F (MAX_DAY_ONLINE, "max-day-online", INT, NC_ ("field", "Day, online (min)"), 10, 1440, 300),
  F (MAX_LECTURE, "max-lecture", INT, NC_ ("field", "Input at a stretch (min)"), 1, 600, 20),
  F (MAX_ACQUISITION_SHARE, "max-acquisition-share", REAL, NC_ ("field", "Share of listening (%)"), 0, 100, 35),
  F (BUFFER_MIN, "buffer-min", REAL, NC_ ("field", "Buffer of a day (%)"), 0, 100, 5),
  F (MAX_VIDEO, "max-video", INT, NC_ ("field", "Video (min)"), 1, 600, 6),
  F (MAX_TERMINAL, "max-terminal", INT, NC_ ("field", "Terminal objectives"), 1, 100, 6),
  F (MAX_OBJECTIVES_SESSION, "max-objectives-session", INT, NC_ ("field", "Objectives per session"), 1, 100, 4),
  F (MAX_OBJECTIVE_WORDS, "max-objective-words", INT, NC_ ("field", "Words per objective"), 5, 500, 45),
  F (DIF_YES_FROM, "dif-yes-from", REAL, NC_ ("field", "Task rated high from"), 1, 5, 3),
  F (NEED_RANKING, "need-ranking", ENUM, NC_ ("field", "Needs ranked by"), ONE_OF (ranking)),
  F (HIGH_NEED, "high-need", REAL, NC_ ("field", "A need is high from"), 0, 100, 12),
  F (LOW_NEED, "low-need", REAL, NC_ ("field", "A need is low up to"), 0, 100, 5),
  F (GROUP_MAX, "group-max", INT, NC_ ("field", "Participatory group"), 1, 999, 25),
  F (PEOPLE_PER_TRAINER_SKILLS, "people-per-trainer-skills", INT, NC_ ("field", "Skills: people each"), 1, 999, 12),
  F (PEOPLE_PER_TRAINER_GENERAL, "people-per-trainer-general", INT, NC_ ("field", "Other: people each"), 1, 999, 20),
  F (PASS_MARK, "pass-mark", REAL, NC_ ("field", "Pass mark (%)"), 0, 100, 70),
  F (GAIN_LOW, "gain-low", REAL, NC_ ("field", "A gain is low below"), 0, 1, 0.3),
  F (GAIN_HIGH, "gain-high", REAL, NC_ ("field", "A gain is high above"), 0, 1, 0.7),
  F (RATING_SCALE_MAX, "rating-scale-max", INT, NC_ ("field", "Top of rating scale"), 3, 10, 5),
  F (READING_SPEED, "reading-speed", INT, NC_ ("field", "Words read a minute"), 50, 1000, 200),
  F (DAY_START, "day-start", TIME, NC_ ("field", "Usual start of a day")),
  F (PAPER, "paper", ENUM, NC_ ("field", "Paper"), ONE_OF (paper)),
  F (PSEUDONYMS, "pseudonyms", BOOL, NC_ ("field", "Codes instead of names")),
  F (INSTITUTION, "institution", LINE, NC_ ("field", "Institution")),
  F (LOGO, "logo", LINE, NC_ ("field", "Logo")),
};

CICLO_DEFINE_NODE (CicloSettings, ciclo_settings, "settings",
                   NC_ ("kind", "Settings"), NC_ ("kind", "Settings"), settings_fields)

/* clang-format on */
