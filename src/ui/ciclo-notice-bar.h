/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A quiet line above a page that says something about the whole of it, with a list behind it. Signal "closed": the user
 * has read it. */
#define CICLO_TYPE_NOTICE_BAR (ciclo_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (CicloNoticeBar, ciclo_notice_bar, CICLO, NOTICE_BAR, AdwBin)

/* Says @text, and shows @lines, which may be NULL, to who asks for more. NULL for @text hides the bar. */
void ciclo_notice_bar_set (CicloNoticeBar *self,
                           const char *text,
                           const char *const *lines);

/* Offers what can be done about it: a button called @label for the action @action. NULL for both: none. */
void ciclo_notice_bar_set_button (CicloNoticeBar *self,
                                  const char *label,
                                  const char *action);
void ciclo_notice_bar_set_closable (CicloNoticeBar *self,
                                    gboolean closable);

G_END_DECLS
