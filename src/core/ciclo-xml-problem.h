/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/xmlerror.h>

G_BEGIN_DECLS

/* What makes a file unreadable as XML, in a few words of the user's language that fit into brackets. */
char *_ciclo_xml_dup_problem (const xmlError *problem) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
