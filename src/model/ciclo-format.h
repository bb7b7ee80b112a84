/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/ciclo-xml.h"

G_BEGIN_DECLS

#define CICLO_FORMAT_NAMESPACE "urn:ciclo:design:1"
#define CICLO_FORMAT_MEDIA_TYPE "application/vnd.ciclo.design+xml"
#define CICLO_FORMAT_EXTENSION ".ciclo"

/* The format of designs, as docs/format.md describes it. */
extern const CicloXmlFormat ciclo_format;

G_END_DECLS
