/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How text looks: one family of fonts for all documents, one table of sizes and distances. */

#include "config.h"

#include "render/ciclo-role.h"

/* Package fonts-noto-core, the same version in Debian 12 and 13; it covers the scripts of the world. Where it is
 * missing fontconfig takes the sans serif of the system. */
#define FAMILY "Noto Sans, Sans"

/* clang-format off */
static const CicloRoleLook looks[CICLO_N_ROLES] = {
  /*                           size   bold   italic grey  before after */
  [CICLO_ROLE_TITLE]       = { 20,    TRUE,  FALSE, 0,    0,     2 },
  [CICLO_ROLE_SUBTITLE]    = { 12,    FALSE, FALSE, 0.25, 0,     14 },
  [CICLO_ROLE_LOW_TITLE]   = { 14,    TRUE,  FALSE, 0,    0,     0 },
  [CICLO_ROLE_LOW_SUBTITLE] = { 10,   FALSE, FALSE, 0.25, 0,     8 },
  [CICLO_ROLE_HEADING]     = { 17,    TRUE,  FALSE, 0,    26,    7 },
  [CICLO_ROLE_HEADING + 1] = { 12.5,  TRUE,  FALSE, 0,    16,    4 },
  [CICLO_ROLE_HEADING + 2] = { 10.5,  TRUE,  FALSE, 0,    12,    3 },
  [CICLO_ROLE_HEADING + 3] = { 10,    TRUE,  TRUE,  0,    9,     2 },
  [CICLO_ROLE_ABOVE]       = { 8.5,   FALSE, FALSE, 0.25, 26,    0 },
  [CICLO_ROLE_ASIDE]       = { 12.5,  FALSE, FALSE, 0,    0,     0 },
  [CICLO_ROLE_BODY]        = { 10,    FALSE, FALSE, 0,    0,     5 },
  [CICLO_ROLE_TERM]        = { 9,     TRUE,  FALSE, 0,    0,     3 },
  [CICLO_ROLE_CELL]        = { 9,     FALSE, FALSE, 0,    0,     3 },
  [CICLO_ROLE_TABLE_HEAD]  = { 8,     TRUE,  FALSE, 0,    0,     2 },
  [CICLO_ROLE_BAND]        = { 9,     TRUE,  FALSE, 0,    0,     2 },
  [CICLO_ROLE_WORD]        = { 8,     TRUE,  FALSE, 0,    0,     2 },
  [CICLO_ROLE_FURNITURE]   = { 8,     FALSE, FALSE, 0.25, 0,     0 },
  [CICLO_ROLE_ENTRY]       = { 8,     TRUE,  FALSE, 0,    0,     0 },
  [CICLO_ROLE_ENTRY_TEXT]  = { 7,     FALSE, FALSE, 0,    0,     0 },
  [CICLO_ROLE_LARGE_ENTRY] = { 10,    TRUE,  FALSE, 0,    0,     0 },
  [CICLO_ROLE_LARGE_ENTRY_TEXT] = { 8.5, FALSE, FALSE, 0, 0,     0 },
};
/* clang-format on */

const CicloRoleLook *
ciclo_role_get_look (CicloRole role)
{
  g_return_val_if_fail (role < CICLO_N_ROLES, NULL);

  return &looks[role];
}

PangoContext *
ciclo_role_create_context (const char *language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  g_return_val_if_fail (language != NULL, context);

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_resolution (context, 72);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  cairo_font_options_destroy (options);

  return context;
}

PangoFontDescription *
ciclo_role_describe_font (CicloRole role)
{
  const CicloRoleLook *look = ciclo_role_get_look (role);
  PangoFontDescription *font = pango_font_description_new ();

  g_return_val_if_fail (look != NULL, font);

  pango_font_description_set_family_static (font, FAMILY);
  pango_font_description_set_absolute_size (font, look->size * PANGO_SCALE);
  pango_font_description_set_weight (font, look->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font, look->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);

  return font;
}
