/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/xmlerror.h>

G_BEGIN_DECLS

/* What makes a file unreadable as XML and what to do, in whole sentences of the user's language without the line. */
char *_ciclo_xml_dup_problem (const xmlError *problem) G_GNUC_WARN_UNUSED_RESULT;

/* Why @text, in an encoding that has ASCII letters in place, cannot even be the beginning of a design: blanks, a plain
 * text, a web page, or zeros. NULL where it may be one. */
GError *_ciclo_xml_find_stranger (const char *text,
                                  gsize length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
