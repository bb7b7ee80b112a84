/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A report with every kind of block, and with what is hard to lay out. */

#include "test-samples.h"

#include "report/ciclo-markup.h"

#include <cairo.h>

/* A picture with a gradient, as bytes of a PNG. */
static cairo_status_t
collect (void *closure,
         const unsigned char *bytes,
         unsigned int length)
{
  g_byte_array_append (closure, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
make_png (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 200, 60);
  cairo_t *cr = cairo_create (surface);
  GByteArray *bytes = g_byte_array_new ();

  cairo_set_source_rgb (cr, 0.8, 0.8, 0.8);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.3, 0.3, 0.3);
  cairo_rectangle (cr, 10, 10, 120, 40);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, collect, bytes);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}

static void
add_prose (CicloReport *report)
{
  CicloRuns *runs = ciclo_runs_new ("O plano completo está em ");

  ciclo_blocks_add_heading (report->blocks, 1, "prosa", "Prosa, listas e ligações");
  ciclo_markup_add (report->blocks,
                    "Cada pessoa lê o **caso** e marca o que *não* sabe. Depois, em duplas, comparam as marcas "
                    "e escolhem "
                    "uma pergunta para a plenária.\nA linha seguinte foi digitada assim.\n\n"
                    "- Uma ideia por cartão\n  - letras grandes\n    - legíveis a cinco metros\n- No máximo "
                    "sete palavras, "
                    "porque o que não se lê de longe não serve para agrupar e ninguém se levanta para olhar\n"
                    "3. começa em três\n7. e continua em sete\n\n"
                    "Mais em [Guia de facilitação](https://example.org/guia_(2024)?a=1&b='x'), em "
                    "https://example.org/ e com "
                    "[a coordenação](mailto:ana@example.org). Isto não: [x](javascript:alert(1)) <b>nem isto</b>.");
  ciclo_runs_add_reference (runs, CICLO_STYLE_PLAIN, "Quadros", "quadros");
  ciclo_runs_add (runs, CICLO_STYLE_PLAIN, "; o que falta, ");
  ciclo_runs_add_reference (runs, CICLO_STYLE_ITALIC, "em lugar nenhum", "nowhere");
  ciclo_blocks_add_paragraph (report->blocks, ciclo_runs_add (runs, CICLO_STYLE_PLAIN, "."));
}

static void
add_note_kinds (CicloReport *report)
{
  static const char *const texts[CICLO_N_CALLOUTS] = {
    "“Até sexta, cada um terá um plano, uma aula dada duas vezes e uma data.”",
    "Fique ao lado de quem fala e levante um cartão aos 25 segundos. Se alguém passar do tempo, agradeça e "
    "passe a palavra; não "
    "comente antes que todas as pessoas tenham falado.",
    "“O que você corta se perder cinco minutos?”",
    "Com mais de vinte pessoas, faça dois murais.",
    "O vídeo mostra uma entrevista real. Diga isto **antes** e deixe sair quem quiser.",
    "Não bloqueie a saída com as mesas.",
    "1 c, 2 a, 3 b e d",
  };

  ciclo_blocks_add_heading (report->blocks, 2, NULL, "Recados");
  for (guint kind = 0; kind < CICLO_N_CALLOUTS; kind++)
    ciclo_markup_add (ciclo_blocks_add_note (report->blocks, kind, NULL)->blocks, texts[kind]);
  ciclo_markup_add (ciclo_blocks_add_note (report->blocks, CICLO_CALLOUT_TIP, "Mensagem principal")->blocks,
                    "Quem fala aprende:\n- em duplas\n- em grupos");
  ciclo_blocks_add_note (report->blocks, CICLO_CALLOUT_ASK, NULL);
}

#define LONG_WORD "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

static void
add_number_table (CicloReport *report)
{
  static const CicloColumn columns[] = { { 0 }, { 1 }, { 0, CICLO_ALIGN_END }, { 0, CICLO_ALIGN_CENTER } };
  CicloBlock *table = ciclo_blocks_add_table (report->blocks, columns, G_N_ELEMENTS (columns));
  CicloRow *row = ciclo_block_add_row (table, CICLO_ROW_HEADER);

  ciclo_row_add_text (row, "Dia");
  ciclo_row_add_text (row, "Tema");
  ciclo_row_add_text (row, "Minutos");
  ciclo_row_add_text (row, "Sala");
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *minutes = g_strdup_printf ("%u", (i * 37) % 1000);

      if (i % 20 == 0)
        ciclo_blocks_add_paragraph (ciclo_row_add_cell (ciclo_block_add_row (table, CICLO_ROW_BAND), 4),
                                    ciclo_runs_new ("Semana com nome"));
      row = ciclo_block_add_row (table, i % 7 == 6 ? CICLO_ROW_QUIET : CICLO_ROW_BODY);
      ciclo_row_add_text (row, number);
      ciclo_row_add_text (row,
                          i % 5 == 0 ? LONG_WORD : "Tema do dia");
      ciclo_row_add_text (row, minutes);
      if (i % 3 > 0)
        ciclo_row_add_text (row, i % 3 == 1 ? "A" : "");
    }
}

#define TWO_LINES "Um parágrafo com [ligação](https://example.org/) entre os itens, comprido o bastante para duas."

static void
add_tall_table (CicloReport *report)
{
  static const CicloColumn columns[] = { { 1 }, { 2 } };
  CicloBlock *table = ciclo_blocks_add_table (report->blocks, columns, G_N_ELEMENTS (columns));
  CicloRow *row = ciclo_block_add_row (table, CICLO_ROW_HEADER);
  GPtrArray *cell;

  ciclo_row_add_text (row, "Papel");
  ciclo_row_add_text (row, "O que faz, linha por linha");
  row = ciclo_block_add_row (table, CICLO_ROW_BODY);
  ciclo_row_add_text (row, "Uma linha mais alta que uma página: só ela é cortada, e só entre linhas.");
  cell = ciclo_row_add_cell (row, 1);
  for (guint i = 0; i < 60; i++)
    ciclo_markup_add (cell, i % 2 == 0 ? "- Um item da lista que se repete" : TWO_LINES);
}

/* Paragraphs that go over a page, one of them with links. */
static void
add_long_paragraphs (CicloReport *report)
{
  static const char *const texts[] = {
    "Quem conta um conto aumenta um ponto, e quem o lê até o fim muda de página. ",
    "Mais em [um sítio](https://example.org/) e em **outro lugar**, duas vezes. ",
  };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GString) prose = g_string_new (NULL);

      for (guint j = 0; j < 40; j++)
        g_string_append (prose, texts[i]);
      ciclo_markup_add (report->blocks, prose->str);
    }
}

CicloReport *
samples_make_everything (void)
{
  CicloReport *report = ciclo_report_new ("Tudo o que um documento pode conter, com <sinais> & “aspas”", "pt-BR");
  CicloBlock *facts;
  g_autoptr (GBytes) png = make_png ();
  g_autoptr (GBytes) broken = g_bytes_new_static ("no png", 6);

  report->draft = TRUE;
  ciclo_report_set (&report->subtitle, "Para provar as páginas");
  ciclo_report_set (&report->author, "Ana Müller");
  ciclo_report_set (&report->head, "Um título corrido que é comprido demais para a metade da largura e por isso "
                                   "termina com reticências antes do fim");
  ciclo_report_set (&report->head_end, "Um fim também comprido, que tem preferência sobre o começo");
  ciclo_report_set (&report->foot, "Para formadores");
  samples_add_words (report);
  add_prose (report);
  add_note_kinds (report);
  ciclo_blocks_add_heading (report->blocks, 2, "quadros", "Quadros");
  ciclo_blocks_add_heading (report->blocks, 4, NULL, "Um nível que salta um");
  facts = ciclo_blocks_add_definitions (report->blocks);
  ciclo_block_define_text (facts, "Curto", "valor");
  ciclo_block_define_text (facts, "Um termo comprido demais para a coluna dos termos, que por isso fica acima do valor",
                           "valor");
  ciclo_block_define_text (facts, "Vazio", "");
  ciclo_block_define (facts, "Sem valor");
  ciclo_block_define_text (facts, "Longo",
                           "Um valor que não cabe na metade da largura e por isso ocupa a linha toda, e mais uma, se "
                           "for preciso, para dizer tudo.");
  add_number_table (report);
  ciclo_blocks_add_heading (report->blocks, 3, NULL, "Imagens");
  ciclo_blocks_add_picture (report->blocks, png, "Um retângulo escuro sobre um claro", 0.4);
  ciclo_blocks_add_picture (report->blocks, broken, "O que não se pode mostrar é dito", 1);
  add_tall_table (report);
  add_long_paragraphs (report);
  ciclo_blocks_add_page_break (report->blocks);
  ciclo_blocks_add_page_break (report->blocks);

  return report;
}
