/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coach/ciclo-coach.h"
#include "core/ciclo-speech.h"
#include "model/ciclo-document.h"
#include "model/ciclo-facts.h"

G_BEGIN_DECLS

/* What the widgets of one window share: the open design, the languages in which its texts are edited, the coach, and
 * what the user is at. A widget asks the desk for something and the window, which alone knows all of them, does it.
 *
 * Properties, readable and notified: language, second-language (string, tags; NULL: no second one).
 * Signals: "focused" (CicloNode *node, int field): the user is at this field, -1 the node as a whole; node NULL: at the
 * page. "reveal" (CicloNode *node, int field): show where this is edited. "open-page" (const char *id): show that page.
 * "said" (const char *text, gboolean can_be_undone): something was done; text is no markup. "settled": the design has
 * not changed for a moment and the coach has looked at it again; what is computed is shown anew now. */
#define CICLO_TYPE_DESK (ciclo_desk_get_type ())
G_DECLARE_FINAL_TYPE (CicloDesk, ciclo_desk, CICLO, DESK, GObject)

CicloDesk *ciclo_desk_new (CicloDocument *document) G_GNUC_WARN_UNUSED_RESULT;

/* All borrowed. */
CicloDocument *ciclo_desk_get_document (CicloDesk *self);
CicloNode *ciclo_desk_get_course (CicloDesk *self);
CicloHistory *ciclo_desk_get_history (CicloDesk *self);
CicloCoach *ciclo_desk_get_coach (CicloDesk *self);
/* What is computed of the design, always of its present state. */
CicloFacts *ciclo_desk_get_facts (CicloDesk *self);
/* Speaks the language of the interface: names of things, numbers and dates in it. */
CicloSpeech *ciclo_desk_get_speech (CicloDesk *self);
/* Speaks the language in which texts are edited: the trainer's own titles in it. */
CicloSpeech *ciclo_desk_get_own_speech (CicloDesk *self);
/* Nothing may be changed: a file of a later version. */
gboolean ciclo_desk_is_read_only (CicloDesk *self);

/* The language in which texts are edited, a tag, never NULL; and the one that is shown beside it, or NULL. */
const char *ciclo_desk_get_language (CicloDesk *self);
void ciclo_desk_set_language (CicloDesk *self,
                              const char *language);
const char *ciclo_desk_get_second_language (CicloDesk *self);
void ciclo_desk_set_second_language (CicloDesk *self,
                                     const char *language);

/* What the signals are for. @field is the index of a field of @node, or -1. */
void ciclo_desk_focus (CicloDesk *self,
                       CicloNode *node,
                       int field);
void ciclo_desk_reveal (CicloDesk *self,
                        CicloNode *node,
                        int field);
void ciclo_desk_open_page (CicloDesk *self,
                           const char *id);
void ciclo_desk_say (CicloDesk *self,
                     const char *text);
/* The same with a button "Undo". */
void ciclo_desk_say_undoable (CicloDesk *self,
                              const char *text);
/* Does at once what waits for a pause. */
void ciclo_desk_settle (CicloDesk *self);

G_END_DECLS
