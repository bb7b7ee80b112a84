/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"
#include "model/ciclo-lexicon.h"

G_BEGIN_DECLS

/* Mechanical checks of how something is worded (Mager, ABCD): pure functions of a text and the lexicon of its language.
 * They look at words, not at meaning, so what they find is a question to the trainer. */

typedef gboolean (*CicloWordingCheck) (const CicloLexicon *lexicon,
                                       const char *text);

/* Another verb after a joiner: "draft an appeal and conduct an interview". */
gboolean ciclo_wording_has_two_performances (const CicloLexicon *lexicon,
                                             const char *text);
/* A number, a time or a named standard: "at least 8 of 10", "without error". */
gboolean ciclo_wording_has_degree (const CicloLexicon *lexicon,
                                   const char *text);
/* It begins as conditions do: "Given a simulated file, …". */
gboolean ciclo_wording_has_condition (const CicloLexicon *lexicon,
                                      const char *text);
/* Something that one could see or count: a number, or a verb that shows something. */
gboolean ciclo_wording_is_observable (const CicloLexicon *lexicon,
                                      const char *text);
/* What only an objective says: "will be able to", or a measure of how well somebody does something. */
gboolean ciclo_wording_promises_outcome (const CicloLexicon *lexicon,
                                         const char *text);
/* A law with its number: "Act 9.474/1997", "Lei nº 9.474". */
gboolean ciclo_wording_cites_law (const CicloLexicon *lexicon,
                                  const char *text);
/* A popular myth about learning, told as if it were true: "we remember 90% of what we do", learning styles. */
gboolean ciclo_wording_repeats_myth (const CicloLexicon *lexicon,
                                     const char *text);
/* How many slides a place in a set of them names: 7 for "slides 12–18", 38 for "38 slides"; 0 where nobody can tell. */
guint ciclo_wording_count_slides (const CicloLexicon *lexicon,
                                  const char *text);
/* Any phrase of a list of the lexicon. */
gboolean ciclo_wording_mentions (const CicloLexicon *lexicon,
                                 const char *list,
                                 const char *text);

guint ciclo_wording_count_words (const char *text);
/* @text with another verb in the place of @verb, which was found in it. */
char *ciclo_wording_replace_verb (const char *text,
                                  const CicloVerb *verb,
                                  const char *better) G_GNUC_WARN_UNUSED_RESULT;
/* @text without the sentences that repeat a myth. */
char *ciclo_wording_drop_myths (const CicloLexicon *lexicon,
                                const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* What @check says of the WORDS or PROSE field @field of @node: 1 where the text of at least one language passes, 0
 * where none does, -1 where there is no text in a language that has a lexicon. */
int ciclo_node_check_wording (CicloNode *node,
                              guint field,
                              CicloWordingCheck check);
/* Whether the text of at least one language has a phrase of the list @list. */
gboolean ciclo_node_mentions (CicloNode *node,
                              guint field,
                              const char *list);

G_END_DECLS
