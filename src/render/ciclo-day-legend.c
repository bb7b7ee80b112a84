/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One text after the other, on as many lines as they need. */

#include "config.h"

#include "render/ciclo-day-legend.h"

#include "render/ciclo-entry-box.h"

#define GAP_ABOVE 8.0
#define GAP_ACROSS 11.0
#define SAMPLE 9.0
#define SAMPLE_GAP 3.0

typedef struct
{
  CicloGalley *galley;
  CicloStrip *strip; /* or NULL */
  CicloFrame at;     /* where the next text begins; its height is that of a line */
} Legend;

/* @pattern is -1 for a text without one. */
static void
add_text (Legend *self,
          const char *text,
          int pattern)
{
  const CicloGalley *galley = self->galley;
  double width = ciclo_typesetter_measure_text (galley->typesetter, text, CICLO_ROLE_ENTRY_TEXT);
  double sample = pattern >= 0 ? SAMPLE + SAMPLE_GAP : 0;
  CicloFrame frame;

  if (self->at.x > galley->x && self->at.x + sample + width > galley->x + galley->width)
    {
      self->at.x = galley->x;
      self->at.y += self->at.height;
    }

  frame = (CicloFrame){ self->at.x, self->at.y + self->at.height * 0.14, SAMPLE, self->at.height * 0.6 };
  if (self->strip != NULL && pattern >= 0)
    ciclo_entry_box_add_pattern (self->strip, (guint) pattern, &frame);
  frame = (CicloFrame){ self->at.x + sample, self->at.y, MIN (width, galley->width - sample), self->at.height };
  if (self->strip != NULL)
    ciclo_galley_place_text (self->galley, self->strip, text, CICLO_ROLE_ENTRY_TEXT, &frame, NULL);
  self->at.x += sample + width + GAP_ACROSS;
}

double
ciclo_day_legend_add (CicloGalley *galley,
                      const CicloDays *days,
                      CicloStrip *strip,
                      double top)
{
  Legend self = { galley, strip };
  gboolean has_patterns = FALSE;

  g_return_val_if_fail (galley != NULL, 0);
  g_return_val_if_fail (days != NULL, 0);

  self.at.x = galley->x;
  self.at.y = top + GAP_ABOVE;
  self.at.height = ciclo_typesetter_measure_line (galley->typesetter, CICLO_ROLE_ENTRY_TEXT);
  if (days->summary != NULL)
    add_text (&self, days->summary, -1);
  for (guint i = 0; i < CICLO_N_PATTERNS; i++)
    {
      if (days->legend[i] == NULL)
        continue;
      if (!has_patterns && days->legend_title != NULL)
        add_text (&self, days->legend_title, -1);
      has_patterns = TRUE;
      add_text (&self, days->legend[i], (int) i);
    }

  return self.at.y + self.at.height - top;
}
