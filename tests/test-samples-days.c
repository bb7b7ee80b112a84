/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days to scale: what is usual, then what is hard to draw. */

#include "test-samples.h"

#include "report/ciclo-block-days.h"

#define LONG_TITLE                                                                  \
  "Um título tão comprido que a caixa, que só dura uma hora, não o mostra por " \
  "inteiro, por mais que se esforce e por mais linhas que tenha"
#define AT(hour, minute) ((hour) *3600 + (minute) *60)

static CicloDayEntry *
add (CicloDayColumn *column,
     int start,
     int end,
     const char *title)
{
  g_autofree char *time = g_strdup_printf ("%02d:%02d–%02d:%02d", start / 3600 % 24, start / 60 % 60, end / 3600 % 24,
                                           end / 60 % 60);
  CicloDayEntry *entry = ciclo_day_column_add (column, start, end, time, title);

  g_free (entry->clock);
  entry->clock = g_strdup_printf ("%02d:%02d", start / 3600 % 24, start / 60 % 60);

  return entry;
}

static void
add_marks (CicloDays *days,
           int first,
           int last)
{
  for (int hour = first; hour <= last; hour++)
    {
      g_autofree char *label = g_strdup_printf ("%02d:00", hour % 24);

      ciclo_days_add_mark (days, AT (hour, 0), label);
    }
}

static void
add_lines (CicloDayEntry *entry,
           guint n)
{
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (entry->lines, g_strdup_printf ("passo %u, contado por extenso para não caber", i + 1));
}

static void
add_usual_day (CicloDays *days,
               const char *label)
{
  CicloDayColumn *column = ciclo_days_add_column (days, label);
  CicloDayEntry *entry = add (column, AT (9, 0), AT (10, 30), "Abertura e ponto de partida");

  ciclo_report_set (&column->band, "Presencial");
  ciclo_report_set (&column->date, "segunda-feira");
  ciclo_report_set (&entry->more, "Ana e Rui, Sala Grande");
  for (guint i = 0; i < CICLO_N_PATTERNS; i++)
    ciclo_day_entry_add_stretch (entry, AT (9, 10 * (int) i), AT (9, 10 * (int) i + 10), i);
  add_lines (entry, 5);
  add (column, AT (10, 30), AT (10, 45), "Intervalo")->kind = CICLO_ENTRY_PAUSE;
  add (column, AT (10, 45), AT (10, 50), "Cinco minutos");
  entry = add (column, AT (10, 50), AT (12, 0), LONG_TITLE);
  ciclo_report_set (&entry->remark, "coincide com a Oficina durante uma hora");
  add (column, AT (11, 0), AT (12, 0), "Oficina")->lane = 1;
  add (column, AT (11, 0), AT (11, 30), "Outra <oficina> & mais")->lane = 2;
  add (column, AT (12, 0), AT (12, 20), "Folga")->kind = CICLO_ENTRY_BUFFER;
}

/* A day of many short things becomes a table. */
static void
add_crowded_day (CicloDays *days)
{
  CicloDayColumn *column = ciclo_days_add_column (days, "Dia cheio");

  for (int i = 0; i < 300; i++)
    {
      g_autofree char *title = g_strdup_printf ("Passo %d", i + 1);

      add (column, AT (9, 0) + i * 60, AT (9, 1) + i * 60, title);
    }
}

CicloReport *
samples_make_days (void)
{
  CicloReport *report = ciclo_report_new ("Dias à escala", "pt-BR");
  CicloBlock *block = ciclo_blocks_add_days (report->blocks, "Nove dias das nove até a madrugada");
  CicloBlock *crowded;

  samples_add_words (report);
  report->landscape = TRUE;
  ciclo_report_set (&report->subtitle, "Grade horária");
  ciclo_report_set (&block->days->legend_title, "Aprendizagem");
  for (guint i = 0; i < CICLO_N_PATTERNS; i++)
    block->days->legend[i] = g_strdup_printf ("jeito%u", i);
  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *label = g_strdup_printf ("Dia %u", i + 1);

      add_usual_day (block->days, label);
    }
  ciclo_days_add_column (block->days, "Dia livre");
  add (ciclo_days_add_column (block->days, "Noite"), AT (21, 0), AT (25, 30), "Até depois da meia-noite");
  add_marks (block->days, 9, 26);
  ciclo_blocks_add_paragraph (block->blocks, ciclo_runs_new ("Isto fica embaixo."));

  crowded = ciclo_blocks_add_days (report->blocks, "Um dia cheio");
  add_crowded_day (crowded->days);
  add_marks (crowded->days, 9, 14);
  ciclo_blocks_add_heading (report->blocks, 2, NULL, "Depois");
  ciclo_blocks_add_paragraph (report->blocks, ciclo_runs_new ("E aqui acaba."));

  return report;
}
