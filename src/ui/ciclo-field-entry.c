/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields of one line. Words, numbers, lengths and times are all typed as people write them: each letter that makes
 * sense is in the design at once, what makes none stays in the entry and is said. */

#include "config.h"

#include "core/ciclo-clock.h"
#include "core/ciclo-date.h"
#include "core/ciclo-text.h"
#include "core/ciclo-values.h"
#include "ui/ciclo-field-editor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_BYTES (GTK_ENTRY_BUFFER_MAX_SIZE - 8) /* an entry that has more may have lost some */

/* Values as they are typed */

static char *
dup_text (CicloFieldRow *row,
          const char *language)
{
  CicloNode *node = _ciclo_field_row_get_node (row);
  const CicloField *declared = _ciclo_field_row_get_declared (row);
  guint field = ciclo_field_row_get_field (row);
  CicloSpeech *speech = ciclo_desk_get_speech (_ciclo_field_row_get_desk (row));

  if (!ciclo_node_is_set (node, field))
    return g_strdup ("");
  if (declared->kind == CICLO_DURATION)
    return ciclo_duration_to_typed (ciclo_node_get_duration (node, field));
  if (declared->kind == CICLO_TIME)
    return ciclo_clock_format (ciclo_node_get_seconds (node, field));
  if (declared->kind == CICLO_DATE)
    return ciclo_speech_dup_date (speech, CICLO_DATE_STYLE_SHORT, ciclo_node_get_text (node, field, NULL));
  if (declared->kind == CICLO_INT || declared->kind == CICLO_REAL)
    {
      char *text = ciclo_field_to_string (declared, ciclo_node_get_value (node, field));

      /* The decimal sign of the interface's language. */
      if (declared->kind == CICLO_REAL)
        {
          g_autofree char *half = ciclo_speech_dup_number (speech, 0.5, 1);

          g_strdelimit (text, ".", half[1]);
        }
      return text;
    }

  return g_strdup (ciclo_node_get_text (node, field, language));
}

static char *
dup_refusal (const CicloField *declared,
             const char *text)
{
  g_autofree char *accepted = ciclo_field_describe (declared);

  /* Translators: the first is what was typed, the second what is expected, such as "a whole number from 1 to 8". */
  return g_strdup_printf (_ ("“%s” is not %s."), text, accepted);
}

static char *
write_number (CicloFieldRow *row,
              const char *text)
{
  const CicloField *declared = _ciclo_field_row_get_declared (row);
  g_autofree char *number = g_strdup (text);
  g_auto (GValue) value = G_VALUE_INIT;

  g_strdelimit (number, ",", '.');
  if (!ciclo_field_from_string (declared, number, &value) || !ciclo_field_accepts (declared, &value))
    return dup_refusal (declared, text);

  ciclo_node_set_value (_ciclo_field_row_get_node (row), ciclo_field_row_get_field (row), &value);

  return NULL;
}

static char *
write_duration (CicloFieldRow *row,
                const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CicloDuration) duration = ciclo_duration_parse_typed (text, &error);

  if (duration == NULL)
    return g_strdup (error->message);

  ciclo_node_set_duration (_ciclo_field_row_get_node (row), ciclo_field_row_get_field (row), duration);

  return NULL;
}

static char *
write_time (CicloFieldRow *row,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  int seconds;

  if (!ciclo_clock_parse_typed (text, &seconds, &error))
    return g_strdup (error->message);

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, seconds);
  ciclo_node_set_value (_ciclo_field_row_get_node (row), ciclo_field_row_get_field (row), &value);

  return NULL;
}

static char *
write_date (CicloFieldRow *row,
            const char *text)
{
  CicloSpeech *speech = ciclo_desk_get_speech (_ciclo_field_row_get_desk (row));
  g_autofree char *date = ciclo_speech_parse_date (speech, text);

  if (ciclo_date_classify (date) == CICLO_DATE_INVALID)
    return g_strdup_printf (_ ("There is no such day: “%s”."), text);

  ciclo_node_set_text (_ciclo_field_row_get_node (row), ciclo_field_row_get_field (row), NULL, date);

  return NULL;
}

/* The cursor stays behind what was typed or pasted. */
static void
show_clean (GtkEditable *entry,
            const char *clean)
{
  g_autofree char *before = gtk_editable_get_chars (entry, 0, gtk_editable_get_position (entry));
  g_autofree char *clean_before = ciclo_text_clean_line (before);

  gtk_editable_set_text (entry, clean);
  gtk_editable_set_position (entry, (int) g_utf8_strlen (clean_before, -1));
}

/* What cannot be saved is left out of the entry too, and that is said once. */
static char *
write_words (CicloFieldRow *row,
             const char *text,
             GtkEditable *entry)
{
  const char *language = _ciclo_field_row_get_language (row, GTK_WIDGET (entry));
  g_autofree char *clean = ciclo_text_clean_line (text);
  char *problem = NULL;

  if (strlen (text) > MOST_BYTES)
    return g_strdup (_ ("This text is too long to be saved. Cut it, or put it into a material."));
  if (!_ciclo_field_row_write_text (row, language, clean, &problem))
    return problem;
  if (!g_str_equal (clean, text))
    {
      show_clean (entry, clean);
      ciclo_desk_say (_ciclo_field_row_get_desk (row),
                      _ ("Line breaks and characters that cannot be saved were left out"));
    }

  return NULL;
}

/* NULL: words, as they are. */
static char *(*const writers[]) (CicloFieldRow *row, const char *text) = {
  [CICLO_INT] = write_number,
  [CICLO_REAL] = write_number,
  [CICLO_DURATION] = write_duration,
  [CICLO_TIME] = write_time,
  [CICLO_DATE] = write_date,
};

/* Returns what is wrong with the text, or NULL. */
static char *
write_text (CicloFieldRow *row,
            GtkEditable *entry)
{
  const char *text = gtk_editable_get_text (entry);
  CicloKind kind = _ciclo_field_row_get_declared (row)->kind;
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (kind >= G_N_ELEMENTS (writers) || writers[kind] == NULL)
    return write_words (row, text, entry);
  if (*stripped != '\0')
    return writers[kind](row, stripped);

  ciclo_node_unset (_ciclo_field_row_get_node (row), ciclo_field_row_get_field (row));

  return NULL;
}

/* What was understood, where that is not what stands in the entry. */
static char *
dup_remark (CicloFieldRow *row)
{
  CicloNode *node = _ciclo_field_row_get_node (row);
  guint field = ciclo_field_row_get_field (row);
  CicloSpeech *speech = ciclo_desk_get_speech (_ciclo_field_row_get_desk (row));
  CicloKind kind = _ciclo_field_row_get_declared (row)->kind;
  const char *date;

  if (kind == CICLO_DURATION)
    return ciclo_speech_dup_duration (speech, ciclo_node_get_duration (node, field));
  if (kind != CICLO_DATE)
    return NULL;

  date = ciclo_node_get_text (node, field, NULL);

  return ciclo_date_classify (date) == CICLO_DATE_COMPLETE ? ciclo_speech_dup_date (speech, CICLO_DATE_STYLE_FULL, date)
                                                           : NULL;
}

static void
show_remark (CicloFieldRow *row,
             GtkWidget *entry)
{
  g_autofree char *remark = dup_remark (row);
  gboolean is_same = g_strcmp0 (remark, gtk_editable_get_text (GTK_EDITABLE (entry))) == 0;

  _ciclo_field_row_remark (row, is_same ? NULL : remark);
}

/* The control */

static void
changed_cb (GtkEditable *entry,
            CicloFieldRow *row)
{
  g_autofree char *problem = NULL;

  _ciclo_field_row_begin_writing (row);
  problem = write_text (row, entry);
  _ciclo_field_row_end_writing (row);
  _ciclo_field_row_blame (row, problem);
  show_remark (row, GTK_WIDGET (entry));
}

static GtkWidget *
create_entry (CicloFieldRow *row,
              gboolean is_second)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_entry_set_has_frame (GTK_ENTRY (entry), FALSE);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  g_signal_connect (entry, "changed", G_CALLBACK (changed_cb), row);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (_ciclo_field_row_show_problem), row);

  return entry;
}

static void
show_entry (CicloFieldRow *row,
            GtkWidget *entry,
            const char *language)
{
  g_autofree char *text = dup_text (row, language);

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (entry))))
    {
      g_signal_handlers_block_by_func (entry, changed_cb, row);
      gtk_editable_set_text (GTK_EDITABLE (entry), text);
      g_signal_handlers_unblock_by_func (entry, changed_cb, row);
    }
  _ciclo_field_row_blame (row, NULL);
  show_remark (row, entry);
}

const CicloFieldEditor ciclo_field_entry = { create_entry, show_entry };
