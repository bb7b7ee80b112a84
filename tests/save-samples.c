/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes every sample in every format to the folder named on the command line. */

#include "render/ciclo-renderers.h"
#include "test-samples.h"

#include <stdio.h>

static gboolean
write_file (const char *folder,
            const Sample *sample,
            const CicloRenderer *renderer)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.%s", folder, sample->name, renderer->extension);
  g_autoptr (CicloReport) report = sample->make ();
  g_autoptr (GPtrArray) notices = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ciclo_renderer_render (renderer, report, &(CicloRenderOptions){ NULL, notices }, &error);
  FILE *file;

  if (bytes == NULL)
    {
      g_printerr ("%s: %s\n", path, error->message);
      return FALSE;
    }
  for (guint i = 0; i < notices->len; i++)
    g_print ("%s: %s\n", path, (char *) notices->pdata[i]);
  file = fopen (path, "wb");
  if (file == NULL)
    return FALSE;
  fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), file);

  return fclose (file) == 0;
}

int
main (int argc,
      char **argv)
{
  guint n_samples;
  guint n_renderers;
  const Sample *samples = samples_list (&n_samples);
  const CicloRenderer *renderers = ciclo_renderer_list (&n_renderers);
  gboolean done = argc == 2;

  for (guint i = 0; done && i < n_samples; i++)
    for (guint j = 0; done && j < n_renderers; j++)
      done = write_file (argv[1], &samples[i], &renderers[j]);

  return done ? 0 : 1;
}
