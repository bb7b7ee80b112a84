/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-xml.h"

G_BEGIN_DECLS

/* One entry of a list as text, to be pasted into the same design, another one, or another window. */

/* More bytes are not read: the text may come from any program. */
#define CICLO_CLIP_LIMIT (8 * 1024 * 1024)

/* @node with everything below it, in all its languages. */
char *ciclo_clip_write (const CicloXmlFormat *format,
                        CicloNode *node) G_GNUC_WARN_UNUSED_RESULT;

/* A new node, not yet inserted, for the LIST @field of @parent. It keeps its ids when it comes back to the design that
 * it was cut from, otherwise all are new; references inside it lead to the copy. Those to something that @parent's
 * design does not have, or that is something else there, are left out; @n_dropped, which may be NULL, says how many.
 * NULL with a message for the user where @text is no such entry; nothing is changed by that. */
CicloNode *ciclo_clip_read (const CicloXmlFormat *format,
                            const char *text,
                            CicloNode *parent,
                            guint field,
                            guint *n_dropped,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What to tell the user of the references that were left out. */
char *ciclo_clip_say_dropped (guint n_dropped) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
