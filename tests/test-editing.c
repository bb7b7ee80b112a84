/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every field of every kind is edited with the widget that people edit it with: what was typed or chosen is in the
 * design, undo takes it back, and what makes no sense is said and kept. */

#include "config.h"

#include "core/ciclo-values.h"
#include "edited.h"
#include "model/ciclo-course.h"
#include "model/ciclo-kinds.h"
#include "model/ciclo-session.h"
#include "model/ciclo-settings.h"
#include "ui/ciclo-field-row.h"

#define HOSTILE "<b>&amp;%s%n</b> \"'` שלום عربي e\xcc\x81 🎉👩‍🏫"

/* The controls */

static gpointer
show_control (Edited *edited,
              CicloNode *node,
              guint field)
{
  return edited_get_control (edited_show (edited, ciclo_field_row_new (edited->desk, node, field)), 0);
}

/* Takes the first that can be taken and is not "nothing". */
static void
choose (gpointer button)
{
  gpointer chooser;
  gpointer row;

  gtk_menu_button_popup (button);
  chooser = gtk_menu_button_get_popover (button);
  g_assert_nonnull (chooser);
  for (guint i = 0; (row = edited_find (chooser, GTK_TYPE_LIST_BOX_ROW, i)) != NULL; i++)
    if (gtk_list_box_row_get_activatable (row) && *gtk_widget_get_name (row) != '\0')
      break;
  g_assert_nonnull (row);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  gtk_menu_button_popdown (button);
}

/* What is typed into a field of this kind, and how it is shown then. */
static char *
dup_typed (const CicloField *field)
{
  static const char *const texts[] = {
    [CICLO_LINE] = HOSTILE,
    [CICLO_TEXT] = HOSTILE "\nand\tmore",
    [CICLO_WORDS] = HOSTILE,
    [CICLO_PROSE] = HOSTILE "\n\n- **more**",
    [CICLO_DURATION] = "1 h 30 min",
    [CICLO_TIME] = "09:30",
    [CICLO_DATE] = "2 Mar 2027",
  };
  double number = field->max > field->min ? field->max : field->min + 3;

  if (g_str_equal (field->name, "languages") && field->kind == CICLO_LINE)
    return g_strdup ("en pt-BR");
  if (field->kind == CICLO_INT)
    return g_strdup_printf ("%.0f", number);
  if (field->kind == CICLO_REAL)
    return g_strdup_printf ("%g", number);

  return g_strdup (texts[field->kind]);
}

static void
use (gpointer control,
     const CicloField *field)
{
  g_autofree char *text = NULL;

  if (GTK_IS_MENU_BUTTON (control))
    choose (control);
  else if (GTK_IS_SWITCH (control))
    gtk_switch_set_active (control, !gtk_switch_get_active (control));
  else
    {
      text = dup_typed (field);
      edited_type_in (control, text);
    }
}

/* Every field */

static void
check_roles (gpointer row,
             gpointer control)
{
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_true (gtk_test_accessible_has_property (control, GTK_ACCESSIBLE_PROPERTY_LABEL));
  if (GTK_IS_ENTRY (control) || GTK_IS_TEXT_VIEW (control))
    gtk_test_accessible_assert_role (control, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  if (GTK_IS_SWITCH (control))
    gtk_test_accessible_assert_role (control, GTK_ACCESSIBLE_ROLE_SWITCH);
}

static void
check_field (Edited *edited,
             CicloNode *node,
             guint index)
{
  const CicloField *field = &ciclo_node_get_schema (node)->fields[index];
  gpointer row = edited_show (edited, ciclo_field_row_new (edited->desk, node, index));
  gpointer control = edited_get_control (row, 0);
  g_autofree char *before = edited_dup_shown (control);
  g_autofree char *after = NULL;

  g_test_message ("%s %s", ciclo_node_get_schema (node)->element, field->name);
  check_roles (row, control);
  g_assert_cmpuint (ciclo_field_row_get_field (row), ==, index);
  use (control, field);
  after = edited_dup_shown (control);
  g_assert_cmpstr (after, !=, before);
  g_assert_null (ciclo_field_row_get_problem (row));
  g_assert_true (ciclo_node_is_set (node, index));
  if (GTK_IS_ENTRY (control) || GTK_IS_TEXT_VIEW (control))
    {
      g_autofree char *typed = dup_typed (field);

      g_assert_cmpstr (after, ==, typed);
      if (field->kind <= CICLO_PROSE)
        g_assert_cmpstr (ciclo_node_get_text (node, index, NULL), ==, typed);
    }

  ciclo_history_undo (edited->history);
  g_assert_false (ciclo_node_is_set (node, index));
  edited_assert_shown (control, before);
  ciclo_history_redo (edited->history);
  g_assert_true (ciclo_node_is_set (node, index));
  edited_assert_shown (control, after);
  ciclo_history_undo (edited->history);
  g_assert_false (ciclo_history_get_can_undo (edited->history));
}

typedef void (*FieldFunc) (Edited *edited, CicloNode *node, guint index);

/* Lists have tests of their own. */
static void
for_every_field (GuiFixture *fixture,
                 FieldFunc func)
{
  guint n;
  const GType *types = ciclo_kinds (&n);
  Edited edited;

  edited_open (&edited, fixture, edited_grow_course ());
  for (guint i = 0; i < n; i++)
    {
      const CicloSchema *schema = ciclo_schema_for_type (types[i]);
      CicloNode *node = edited_find_node (edited.course, types[i]);

      g_assert_nonnull (node);
      for (guint j = 0; j < schema->n_fields; j++)
        if (schema->fields[j].kind != CICLO_LIST && schema->fields[j].kind != CICLO_PART)
          func (&edited, node, j);
    }
  edited_close (&edited);
}

static void
test_fields (GuiFixture *fixture,
             gconstpointer user_data)
{
  for_every_field (fixture, check_field);
}

/* Two languages beside each other */

static void
check_languages (Edited *edited,
                 CicloNode *node,
                 guint index)
{
  const CicloField *field = &ciclo_node_get_schema (node)->fields[index];
  gpointer row = edited_show (edited, ciclo_field_row_new (edited->desk, node, index));
  gpointer one = edited_get_control (row, 0);
  gpointer other = edited_find (row, G_OBJECT_TYPE (one), 1);

  g_test_message ("%s %s", ciclo_node_get_schema (node)->element, field->name);
  g_assert_true (ciclo_field_has_languages (field) == (other != NULL));
  if (other == NULL)
    return;

  check_roles (row, other);
  edited_type_in (one, "Welcome");
  ciclo_history_pause (edited->history);
  edited_type_in (other, "Boas-vindas");
  g_assert_cmpstr (ciclo_node_get_text (node, index, "en"), ==, "Welcome");
  g_assert_cmpstr (ciclo_node_get_text (node, index, "pt-BR"), ==, "Boas-vindas");
  edited_assert_shown (one, "Welcome");

  ciclo_history_undo (edited->history);
  edited_assert_shown (one, "Welcome");
  edited_assert_shown (other, "");
  ciclo_history_undo (edited->history);
  edited_assert_shown (one, "");
  g_assert_false (ciclo_node_is_set (node, index));
}

static void
check_with_two_languages (Edited *edited,
                          CicloNode *node,
                          guint index)
{
  ciclo_desk_set_second_language (edited->desk, "pt-BR");
  check_languages (edited, node, index);
}

static void
test_languages (GuiFixture *fixture,
                gconstpointer user_data)
{
  for_every_field (fixture, check_with_two_languages);
}

/* Who goes from one language to the other begins another step; and languages can come and go. */
static void
test_language_steps (GuiFixture *fixture,
                     gconstpointer user_data)
{
  Edited edited;
  gpointer row, one, other;

  edited_open (&edited, fixture, ciclo_node_new (CICLO_TYPE_COURSE));
  row = edited_show (&edited, ciclo_field_row_new (edited.desk, edited.course, CICLO_COURSE_TITLE));
  g_assert_null (edited_find (row, GTK_TYPE_ENTRY, 1));
  ciclo_desk_set_second_language (edited.desk, "pt-BR");
  one = edited_find (row, GTK_TYPE_ENTRY, 0);
  other = edited_find (row, GTK_TYPE_ENTRY, 1);
  gui_settle (edited.window);
  gtk_widget_grab_focus (one);
  edited_type_in (one, "Welcome");
  gtk_widget_grab_focus (other);
  edited_type_in (other, "Boas-vindas");
  ciclo_history_undo (edited.history);
  edited_assert_shown (one, "Welcome");
  edited_assert_shown (other, "");
  ciclo_history_redo (edited.history);

  ciclo_desk_set_language (edited.desk, "pt-BR");
  ciclo_desk_set_second_language (edited.desk, NULL);
  edited_assert_shown (one, "Boas-vindas");
  g_assert_null (edited_find (row, GTK_TYPE_ENTRY, 1));
  edited_close (&edited);
}

/* What makes no sense */

static void
check_nonsense (Edited *edited,
                CicloNode *node,
                guint index)
{
  const CicloField *field = &ciclo_node_get_schema (node)->fields[index];
  const char *nonsense = field->kind == CICLO_DATE ? "31/02/2027" : "<b>%s nonsense</b>";
  gpointer row, control;
  g_autofree char *good = NULL;
  g_auto (GValue) old = G_VALUE_INIT;

  if (field->kind != CICLO_DATE && field->kind != CICLO_INT && field->kind != CICLO_REAL && field->kind != CICLO_TIME &&
      field->kind != CICLO_DURATION)
    return;

  g_test_message ("%s %s", ciclo_node_get_schema (node)->element, field->name);
  row = edited_show (edited, ciclo_field_row_new (edited->desk, node, index));
  control = edited_get_control (row, 0);
  good = dup_typed (field);
  edited_type_in (control, good);
  g_value_init (&old, ciclo_field_get_value_type (field));
  g_value_copy (ciclo_node_get_value (node, index), &old);

  edited_type_in (control, nonsense);
  edited_assert_shown (control, nonsense);
  g_assert_nonnull (strstr (ciclo_field_row_get_problem (row), nonsense));
  g_assert_true (ciclo_field_values_equal (field, ciclo_node_get_value (node, index), &old));
  g_signal_emit_by_name (control, "activate");
  g_assert_true (gtk_test_accessible_has_state (control, GTK_ACCESSIBLE_STATE_INVALID));
  edited_assert_shown (control, nonsense);

  edited_type_in (control, good);
  g_assert_null (ciclo_field_row_get_problem (row));
  g_assert_false (gtk_test_accessible_has_state (control, GTK_ACCESSIBLE_STATE_INVALID));
  edited_type_in (control, "  ");
  g_assert_null (ciclo_field_row_get_problem (row));
  g_assert_false (ciclo_node_is_set (node, index));
}

static void
test_nonsense (GuiFixture *fixture,
               gconstpointer user_data)
{
  for_every_field (fixture, check_nonsense);
}

/* Numbers beyond what the field takes. */
static void
check_limits (Edited *edited,
              CicloNode *node,
              guint index)
{
  const CicloField *field = &ciclo_node_get_schema (node)->fields[index];
  gpointer row, control;
  g_autofree char *text = NULL;

  if ((field->kind != CICLO_INT && field->kind != CICLO_REAL) || field->max <= field->min)
    return;

  text = g_strdup_printf ("%.0f", field->max + 1);
  row = edited_show (edited, ciclo_field_row_new (edited->desk, node, index));
  control = edited_get_control (row, 0);
  edited_type_in (control, text);
  g_assert_nonnull (ciclo_field_row_get_problem (row));
  edited_type_in (control, "99999999999999999999999");
  g_assert_nonnull (ciclo_field_row_get_problem (row));
  edited_type_in (control, "nan");
  g_assert_nonnull (ciclo_field_row_get_problem (row));
  g_assert_false (ciclo_node_is_set (node, index));
}

static void
test_limits (GuiFixture *fixture,
             gconstpointer user_data)
{
  for_every_field (fixture, check_limits);
}

/* What is pasted */

static void
paste (Edited *edited,
       gpointer view,
       const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (view), text);
  g_assert_true (gtk_widget_activate_action (view, "clipboard.paste", NULL));
  while (edited->said == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_pasted_line (GuiFixture *fixture,
                  gconstpointer user_data)
{
  Edited edited;
  gpointer entry;
  int position = 2;

  edited_open (&edited, fixture, ciclo_node_new (CICLO_TYPE_COURSE));
  entry = show_control (&edited, edited.course, CICLO_COURSE_TITLE);
  edited_type_in (entry, "abcd");
  gtk_editable_insert_text (entry, "\001x\x1b\ny\v", -1, &position);
  g_assert_cmpstr (ciclo_node_get_text (edited.course, CICLO_COURSE_TITLE, NULL), ==, "abx ycd");
  edited_assert_shown (entry, "abx ycd");
  g_assert_nonnull (edited.said);
  g_assert_false (edited.undoable);
  edited_close (&edited);
}

/* Whoever goes on typing does so behind what was pasted. */
static void
test_pasted_prose (GuiFixture *fixture,
                   gconstpointer user_data)
{
  Edited edited;
  gpointer view;
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  edited_open (&edited, fixture, ciclo_node_new (CICLO_TYPE_COURSE));
  view = show_control (&edited, edited.course, CICLO_COURSE_AIM);
  buffer = gtk_text_view_get_buffer (view);
  edited_type_in (view, "abcd");
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 2);
  gtk_text_buffer_place_cursor (buffer, &iter);
  paste (&edited, view, "\001x\x1b\r\ny\v");
  g_assert_cmpstr (ciclo_node_get_text (edited.course, CICLO_COURSE_AIM, NULL), ==, "abx\nycd");
  edited_assert_shown (view, "abx\nycd");
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&iter), ==, 5);
  edited_close (&edited);
}

/* An entry of GTK takes no more than 64 KB. */
static gboolean
shows_beginning (gpointer control,
                 const char *text)
{
  g_autofree char *shown = edited_dup_shown (control);

  return g_str_has_prefix (text, shown) && strlen (shown) > CICLO_LINE_LIMIT;
}

/* More than can be saved stays where it is and is said; a little less is saved. */
static void
check_long (Edited *edited,
            guint field,
            gsize fits,
            gsize too_long)
{
  gpointer row = edited_show (edited, ciclo_field_row_new (edited->desk, edited->course, field));
  gpointer control = edited_get_control (row, 0);
  g_autofree char *most = g_strnfill (fits, 'x');
  g_autofree char *more = g_strnfill (too_long, 'x');

  edited_type_in (control, "short");
  edited_type_in (control, more);
  g_assert_nonnull (ciclo_field_row_get_problem (row));
  /* A view first takes out what was there, and that is saved. */
  g_assert_cmpstr (ciclo_node_get_text (edited->course, field, NULL), ==, GTK_IS_ENTRY (control) ? "short" : "");
  g_assert_true (shows_beginning (control, more));
  edited_type_in (control, most);
  g_assert_null (ciclo_field_row_get_problem (row));
  g_assert_cmpuint (strlen (ciclo_node_get_text (edited->course, field, NULL)), ==, fits);
}

static void
test_long (GuiFixture *fixture,
           gconstpointer user_data)
{
  Edited edited;

  edited_open (&edited, fixture, ciclo_node_new (CICLO_TYPE_COURSE));
  check_long (&edited, CICLO_COURSE_TITLE, 50000, CICLO_TEXT_LIMIT);
  check_long (&edited, CICLO_COURSE_CODE, CICLO_LINE_LIMIT, CICLO_LINE_LIMIT + 1);
  check_long (&edited, CICLO_COURSE_AIM, CICLO_TEXT_LIMIT, CICLO_TEXT_LIMIT + 1);
  edited_close (&edited);
}

/* What the file says and the program does not know is shown and kept. */
static void
test_unknown (GuiFixture *fixture,
              gconstpointer user_data)
{
  Edited edited;
  CicloNode *session;
  gpointer button;

  edited_open (&edited, fixture, edited_grow_course ());
  session = edited_find_node (edited.course, CICLO_TYPE_SESSION);
  ciclo_node_set_text (edited.course, CICLO_COURSE_DELIVERY, NULL, "by-pigeon");
  ciclo_node_set_text (session, CICLO_SESSION_PLACE, NULL, "nowhere");
  button = show_control (&edited, edited.course, CICLO_COURSE_DELIVERY);
  edited_assert_shown (button, "by-pigeon");
  button = show_control (&edited, session, CICLO_SESSION_PLACE);
  edited_assert_shown (button, "Missing: nowhere");
  edited_close (&edited);
}

/* A file of a later version can be looked at. */
static void
test_read_only (GuiFixture *fixture,
                gconstpointer user_data)
{
  g_autofree char *path = gui_write_design (fixture, "later.ciclo", LATER);
  g_autoptr (GError) error = NULL;
  CicloDocument *document = ciclo_document_load (path, &error);
  Edited edited;

  g_assert_no_error (error);
  g_assert_true (ciclo_document_is_read_only (document));
  edited_open_document (&edited, fixture, document);
  for (guint i = 0; i < ciclo_node_get_schema (edited.course)->n_fields; i++)
    {
      const CicloField *field = &ciclo_node_get_schema (edited.course)->fields[i];

      if (field->kind == CICLO_LIST || field->kind == CICLO_PART)
        continue;
      g_assert_false (gtk_widget_is_sensitive (
          show_control (&edited, edited.course, i)));
    }
  edited_close (&edited);
}

int
main (int argc,
      char **argv)
{
  static const GuiTest tests[] = {
    { "/editing/fields", test_fields },
    { "/editing/languages", test_languages },
    { "/editing/language-steps", test_language_steps },
    { "/editing/nonsense", test_nonsense },
    { "/editing/limits", test_limits },
    { "/editing/pasted-line", test_pasted_line },
    { "/editing/pasted-prose", test_pasted_prose },
    { "/editing/long", test_long },
    { "/editing/unknown", test_unknown },
    { "/editing/read-only", test_read_only },
  };

  return gui_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
