/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything on this page is there at once but what has to be looked for: drafts, files and the pictures of templates
 * come in when they are found. Names of files and titles are other people's words, so nothing here is markup. */

#include "config.h"

#include "ui/ciclo-start-page.h"

#include "core/ciclo-locale.h"
#include "core/ciclo-speech.h"
#include "model/ciclo-format.h"
#include "model/ciclo-template.h"
#include "ui/ciclo-beginnings.h"
#include "ui/ciclo-sketch-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define COLUMNS 3
#define COURSE_COLUMNS 2

typedef struct
{
  CicloSketchView *picture;
  GtkLabel *length;
  GtkWidget *button;
} Card;

struct _CicloStartPage
{
  AdwBin parent_instance;

  AdwPreferencesGroup *drafts;
  AdwPreferencesGroup *files;
  GtkWidget *begin;
  GtkWidget *open;
  GtkGrid *drafts_grid;
  GtkFlowBox *legend;
  GtkGrid *courses_grid;

  CicloSpeech *speech;
  GtkRecentManager *recent;
  GPtrArray *rows;     /* borrowed, of drafts and files */
  GArray *cards;       /* Card, one for each template, in their order */
  GCancellable *stop;  /* ends with the page */
  GCancellable *again; /* ends with the next look */
  gboolean is_finding; /* drafts and files */
};

G_DEFINE_FINAL_TYPE (CicloStartPage, ciclo_start_page, ADW_TYPE_BIN)

/* Rows */

/* "today, 14:05"; "yesterday, 18:30"; "2 Mar 2026". */
static char *
dup_when (CicloStartPage *self,
          gint64 time)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_new_from_unix_local (time);
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);
  g_autofree char *date = then != NULL ? g_date_time_format (then, "%Y-%m-%d") : g_strdup ("");
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *day_before = g_date_time_format (yesterday, "%Y-%m-%d");
  g_autofree char *clock = NULL;

  if (!g_str_equal (date, today) && !g_str_equal (date, day_before))
    return ciclo_speech_dup_date (self->speech, CICLO_DATE_STYLE_SHORT, date);

  clock = ciclo_speech_dup_time (self->speech, g_date_time_get_hour (then) * 3600 + g_date_time_get_minute (then) * 60);

  /* Translators: when a file was last used; %s is the time of day. */
  return g_strdup_printf (g_str_equal (date, today) ? _ ("today, %s") : _ ("yesterday, %s"), clock);
}

static char *
dup_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  const char *home = g_get_home_dir ();
  g_autofree char *rest = NULL;

  if (g_str_equal (folder, home))
    return g_strdup ("~");
  if (!g_str_has_prefix (folder, home) || !G_IS_DIR_SEPARATOR (folder[strlen (home)]))
    return g_filename_display_name (folder);

  rest = g_filename_display_name (folder + strlen (home));

  return g_strconcat ("~", rest, NULL);
}

static AdwActionRow *
add_row (CicloStartPage *self,
         AdwPreferencesGroup *group,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 1, "subtitle-lines", 2, NULL);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, subtitle);

  /* Not above: what is set while an object is made is told in any order, and markup would be looked for. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);

  return ADW_ACTION_ROW (row);
}

/* Takes @name, what a screen reader says instead of @label. */
static void
add_button (AdwActionRow *row,
            const char *label,
            char *name,
            const char *action,
            const char *id)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (row, button);
  g_free (name);
}

static void
add_draft (CicloStartPage *self,
           const CicloBeginning *draft)
{
  g_autofree char *file = draft->path != NULL ? g_filename_display_basename (draft->path) : NULL;
  const char *title = *draft->title != '\0' ? draft->title : file != NULL ? file
                                                                          : _ ("Design without a title");
  g_autofree char *when = dup_when (self, draft->time);
  g_autofree char *from = NULL;
  g_autofree char *subtitle = NULL;
  AdwActionRow *row;

  /* Translators: %s is the name of a file. */
  from = file != NULL ? g_strdup_printf (_ ("from the file “%s”"), file) : g_strdup (_ ("not saved to a file yet"));
  subtitle = g_strdup_printf ("%s · %s", when, from);
  row = add_row (self, self->drafts, title, subtitle);
  /* Translators: %s is the title of a design that was not saved. */
  add_button (row, _ ("_Discard"), g_strdup_printf (_ ("Discard “%s”"), title), "app.discard-draft", draft->id);
  add_button (row, _ ("_Open"), g_strdup_printf (_ ("Open “%s”"), title), "app.open-draft", draft->id);
}

static void
add_file (CicloStartPage *self,
          const CicloBeginning *file)
{
  g_autofree char *folder = dup_folder (file->path);
  g_autofree char *when = dup_when (self, file->time);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", when, folder);
  g_autofree char *title = g_strndup (file->title, strlen (file->title) - strlen (CICLO_FORMAT_EXTENSION));
  AdwActionRow *row = add_row (self, self->files, title, subtitle);

  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), g_variant_new_bytestring (file->path));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.open-path");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static void
remove_rows (CicloStartPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (CicloBeginnings) beginnings = ciclo_beginnings_find_finish (result);
  CicloStartPage *self = user_data;

  if (beginnings == NULL)
    return;

  self->is_finding = FALSE;
  remove_rows (self);
  for (guint i = 0; i < beginnings->drafts->len; i++)
    add_draft (self, beginnings->drafts->pdata[i]);
  for (guint i = 0; i < beginnings->files->len; i++)
    add_file (self, beginnings->files->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->drafts), beginnings->drafts->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->files), beginnings->files->len > 0);
}

/* Templates */

static GtkWidget *
add_label (GtkWidget *box,
           const char *text,
           const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "yalign", 0.0f, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
describe_card (CicloStartPage *self,
               guint i)
{
  guint n;
  const CicloTemplate *template = ciclo_template_list (&n)[i];
  const Card *card = &g_array_index (self->cards, Card, i);
  g_autofree char *name = NULL;

  name = g_strdup_printf ("%s. %s. %s", ciclo_template_get_title (template), gtk_label_get_text (card->length),
                          ciclo_template_get_what (template));
  gtk_accessible_update_property (GTK_ACCESSIBLE (card->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_card (CicloStartPage *self,
          const CicloTemplate *template,
          GtkGrid *grid,
          guint place,
          guint columns)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  Card card = { g_object_new (CICLO_TYPE_SKETCH_VIEW, NULL), NULL, gtk_button_new () };

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (card.picture));
  gtk_widget_set_margin_bottom (GTK_WIDGET (card.picture), 6);
  add_label (box, ciclo_template_get_title (template), "heading");
  card.length = GTK_LABEL (add_label (box, "", "caption"));
  gtk_widget_add_css_class (GTK_WIDGET (card.length), "dim-label");
  add_label (box, ciclo_template_get_what (template), "caption");

  gtk_button_set_child (GTK_BUTTON (card.button), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (card.button), "s", ciclo_template_get_id (template));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (card.button), "app.new-from");
  gtk_widget_add_css_class (card.button, "card");
  gtk_widget_add_css_class (card.button, "start-card");
  gtk_widget_set_hexpand (card.button, TRUE);
  gtk_grid_attach (grid, card.button, (int) (place % columns), (int) (place / columns), 1, 1);
  g_array_append_val (self->cards, card);
}

static void
add_cards (CicloStartPage *self)
{
  guint n, n_drafts = 0, n_courses = 0;
  const CicloTemplate *const *templates = ciclo_template_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) languages = ciclo_template_dup_languages (templates[i]);

      if (languages == NULL)
        add_card (self, templates[i], self->drafts_grid, n_drafts++, COLUMNS);
      else
        add_card (self, templates[i], self->courses_grid, n_courses++, COURSE_COLUMNS);
      describe_card (self, i);
    }
}

/* What the colours of the pictures mean, in words. */
static void
add_legend (CicloStartPage *self)
{
  for (guint i = 0; i < ciclo_learning_terms.n_terms; i++)
    {
      const CicloTerm *term = &ciclo_learning_terms.terms[i];
      g_autofree char *style = g_strconcat ("learning-", term->code, NULL);
      GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (chip, "learning-chip");
      gtk_widget_add_css_class (chip, style);
      gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (entry), chip);
      add_label (entry, ciclo_speech_say_context (self->speech, "value", term->label), "caption");
      gtk_flow_box_insert (self->legend, entry, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (entry), FALSE);
    }
}

/* The sketches of all templates, or NULL as long as nobody has made them. They are there for good. */
static GPtrArray *all_sketches;

static void
show_sketches (CicloStartPage *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      const Card *card = &g_array_index (self->cards, Card, i);
      const CicloSketch *sketch = all_sketches->pdata[i];
      g_autofree char *length = ciclo_sketch_dup_length (sketch, self->speech);

      ciclo_sketch_view_set_sketch (card->picture, sketch, self->speech);
      gtk_label_set_text (card->length, length);
      gtk_widget_set_visible (GTK_WIDGET (card->length), *length != '\0');
      describe_card (self, i);
    }
}

static void
sketched_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  GPtrArray *sketches = ciclo_beginnings_sketch_finish (result);
  CicloStartPage *self = user_data;

  if (sketches == NULL)
    return;

  if (all_sketches == NULL)
    all_sketches = sketches;
  else
    g_ptr_array_unref (sketches);
  show_sketches (self);
}

/* The page */

static void
ciclo_start_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ciclo_start_page_parent_class)->map (widget);
  ciclo_start_page_refresh (CICLO_START_PAGE (widget));
}

static void
ciclo_start_page_dispose (GObject *object)
{
  CicloStartPage *self = CICLO_START_PAGE (object);

  g_cancellable_cancel (self->stop);
  g_cancellable_cancel (self->again);
  G_OBJECT_CLASS (ciclo_start_page_parent_class)->dispose (object);
}

static void
ciclo_start_page_finalize (GObject *object)
{
  CicloStartPage *self = CICLO_START_PAGE (object);

  g_clear_object (&self->stop);
  g_clear_object (&self->again);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->cards);
  ciclo_speech_unref (self->speech);
  G_OBJECT_CLASS (ciclo_start_page_parent_class)->finalize (object);
}

static void
ciclo_start_page_class_init (CicloStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ciclo_start_page_dispose;
  object_class->finalize = ciclo_start_page_finalize;
  widget_class->map = ciclo_start_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CicloStartPage, drafts);
  gtk_widget_class_bind_template_child (widget_class, CicloStartPage, files);
  gtk_widget_class_bind_template_child (widget_class, CicloStartPage, begin);
  gtk_widget_class_bind_template_child (widget_class, CicloStartPage, open);
  gtk_widget_class_bind_template_child (widget_class, CicloStartPage, drafts_grid);
  gtk_widget_class_bind_template_child (widget_class, CicloStartPage, legend);
  gtk_widget_class_bind_template_child (widget_class, CicloStartPage, courses_grid);
}

static void
ciclo_start_page_init (CicloStartPage *self)
{
  self->speech = ciclo_speech_new (ciclo_locale_get_language ());
  self->recent = gtk_recent_manager_get_default ();
  self->rows = g_ptr_array_new ();
  self->cards = g_array_new (FALSE, FALSE, sizeof (Card));
  self->stop = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_cards (self);
  add_legend (self);
  if (all_sketches != NULL)
    show_sketches (self);
  else
    ciclo_beginnings_sketch (self->stop, sketched_cb, self);
}

GtkWidget *
ciclo_start_page_new (void)
{
  return g_object_new (CICLO_TYPE_START_PAGE, NULL);
}

void
ciclo_start_page_refresh (CicloStartPage *self)
{
  g_return_if_fail (CICLO_IS_START_PAGE (self));

  g_cancellable_cancel (self->again);
  g_clear_object (&self->again);
  self->again = g_cancellable_new ();
  self->is_finding = TRUE;
  ciclo_beginnings_find (self->recent, self->again, found_cb, self);
}

gboolean
ciclo_start_page_is_looking (CicloStartPage *self)
{
  g_return_val_if_fail (CICLO_IS_START_PAGE (self), FALSE);

  return self->is_finding || all_sketches == NULL;
}
