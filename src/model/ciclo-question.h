/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ciclo-lexicon.h"

G_BEGIN_DECLS

/* How questions of tests and surveys are worded: pure functions of a text and the lexicon of its language. As with
 * objectives, they look at words, not at meaning. */

/* @text with the negatives on which the question turns in capitals: "Which is NOT required?". They are looked for in
 * what asks, not in the story before it. NULL where none is easy to overlook. */
char *ciclo_question_emphasise (const CicloLexicon *lexicon,
                                const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Whether one answer would have to answer two questions: "The room and the food were good." What is one thing with two
 * names ("questions and answers"), or lies between two things, is not meant. */
gboolean ciclo_question_asks_twice (const CicloLexicon *lexicon,
                                    const char *text);

G_END_DECLS
