/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-node.h"

G_BEGIN_DECLS

/* Undo and redo for one tree of nodes. Properties, all readable and notified: can-undo, can-redo, modified (gboolean),
 * undo-label, redo-label (string; a step without a name has that of its field, "" is no step), revision (guint, grows
 * with every change).
 * Signal "changed" (CicloNode *node, guint field) after every single change, also in a group and while undoing, and
 * before the node itself tells: a value was set, or the list of the field was changed. Listeners only take note of it.
 * Signal "revealed" (CicloNode *node, int field) after undo and redo: what changed; field is -1 for the node itself. */
#define CICLO_TYPE_HISTORY (ciclo_history_get_type ())
G_DECLARE_FINAL_TYPE (CicloHistory, ciclo_history, CICLO, HISTORY, GObject)

/* Records every change below @root, which must not have a parent or another history. */
CicloHistory *ciclo_history_new (CicloNode *root) G_GNUC_WARN_UNUSED_RESULT;

/* Groups the changes until the matching end into one step called @label, as it should stand after "Undo": translated,
 * copied, NULL for none. Groups nest; the outermost label counts. */
void ciclo_history_begin (CicloHistory *self,
                          const char *label);
void ciclo_history_end (CicloHistory *self);
/* Ends the coalescing of typed letters: the next letter begins a step of its own (a field lost the focus). */
void ciclo_history_pause (CicloHistory *self);

void ciclo_history_undo (CicloHistory *self);
void ciclo_history_redo (CicloHistory *self);
/* The present state is what the file holds. */
void ciclo_history_set_saved (CicloHistory *self);
/* The present state is about to become what the file holds: when ciclo_history_set_mark_saved () says that it did, it
 * is the saved state, whatever was done meanwhile. There is one mark, the last. */
void ciclo_history_mark (CicloHistory *self);
void ciclo_history_set_mark_saved (CicloHistory *self);
/* No state that can be reached is what the file holds. */
void ciclo_history_set_unsaved (CicloHistory *self);
/* Forgets all steps, for instance because people were removed for good; the saved state stays as true as it was. */
void ciclo_history_clear (CicloHistory *self);

gboolean ciclo_history_get_can_undo (CicloHistory *self);
gboolean ciclo_history_get_can_redo (CicloHistory *self);
gboolean ciclo_history_get_modified (CicloHistory *self);
const char *ciclo_history_get_undo_label (CicloHistory *self);
const char *ciclo_history_get_redo_label (CicloHistory *self);
guint ciclo_history_get_revision (CicloHistory *self);

G_END_DECLS
