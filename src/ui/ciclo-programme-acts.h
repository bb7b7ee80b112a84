/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/ciclo-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What one can do with a session in the programme. Each is one step that can be undone, and is told in words. */

typedef enum
{
  CICLO_ACT_OTHER_KEY, /* not a key of the programme */
  CICLO_ACT_REFUSED,   /* nothing was changed, and why was said */
  CICLO_ACT_DONE,
} CicloActState;

/* Does what the key @keyval with the modifiers @state does with @session: Alt+Up and Alt+Down move it, Ctrl+Enter adds
 * one after it, + and - change its planned length, P pins it, K parks it, Delete removes it. @focus is the session that
 * should have the focus after that; NULL: none. */
CicloActState ciclo_programme_press (CicloDesk *desk,
                                     CicloNode *session,
                                     guint keyval,
                                     GdkModifierType state,
                                     CicloNode **focus);

/* Puts @session elsewhere, see ciclo_placing_put (): it was dragged there. */
CicloActState ciclo_programme_drop (CicloDesk *desk,
                                    CicloNode *session,
                                    CicloNode *day,
                                    CicloNode *before);
/* Adds a session after @after, see ciclo_placing_add (): made of the skeleton with this id; "": an empty one, which is
 * opened. Returns it, borrowed; NULL where nothing may be changed. */
CicloNode *ciclo_programme_add (CicloDesk *desk,
                                const char *skeleton,
                                CicloNode *after);
void ciclo_programme_add_day (CicloDesk *desk);

G_END_DECLS
