/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for each method that fits what is asked for, the nearest first; one row at a time is unfolded and tells how it
 * goes. */

#include "config.h"

#include "ui/ciclo-catalogue-view.h"

#include "core/ciclo-search.h"
#include "core/ciclo-values.h"
#include "model/ciclo-catalogue.h"
#include "model/ciclo-guide.h"
#include "model/ciclo-method.h"

#include <glib/gi18n-lib.h>

#define PAGE "catalogue"

struct _CicloCatalogueView
{
  GtkWidget parent_instance;

  CicloDesk *desk;
  GtkWidget *box;
  GtkWidget *search;
  GtkDropDown *category;
  GtkDropDown *minutes;
  GtkLabel *count;
  GtkListBox *list;
  GtkWidget *nothing;
  GtkLabel *empty;
  GtkButton *clear;
};

G_DEFINE_FINAL_TYPE (CicloCatalogueView, ciclo_catalogue_view, GTK_TYPE_WIDGET)

/* How much time there is: a method fits that can be done in it. */
static const struct
{
  const char *label;
  int most;
} spans[] = {
  { N_ ("Any length"), G_MAXINT },
  { N_ ("Up to 15 minutes"), 15 },
  { N_ ("Up to 30 minutes"), 30 },
  { N_ ("Up to 60 minutes"), 60 },
  { N_ ("Up to 90 minutes"), 90 },
};

/* What a row tells */

static GtkWidget *
make_label (const char *text,
            const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
add_text (CicloCatalogueView *self,
          GtkBox *details,
          CicloNode *method,
          guint field)
{
  const CicloField *declared = &ciclo_node_get_schema (method)->fields[field];
  g_autofree char *text = ciclo_method_dup_text (method, field, ciclo_desk_get_speech (self->desk));

  if (*text == '\0')
    return;
  gtk_box_append (details, make_label (ciclo_field_get_label (declared), "heading"));
  gtk_box_append (details, make_label (text, NULL));
}

static void
add_steps (CicloCatalogueView *self,
           GtkBox *details,
           CicloNode *method)
{
  guint n = ciclo_node_get_size (method, CICLO_METHOD_STEPS);

  if (n > 0)
    gtk_box_append (details, make_label (_ ("Steps"), "heading"));
  for (guint i = 0; i < n; i++)
    {
      CicloNode *step = ciclo_node_get_child (method, CICLO_METHOD_STEPS, i);
      g_autofree char *text = ciclo_method_dup_text (step, CICLO_METHOD_STEP_TEXT, ciclo_desk_get_speech (self->desk));
      g_autofree char *numbered = g_strdup_printf ("%u. %s", i + 1, text);

      gtk_box_append (details, make_label (numbered, NULL));
    }
}

static GtkWidget *
make_details (CicloCatalogueView *self,
              CicloNode *method)
{
  GtkWidget *details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  add_text (self, GTK_BOX (details), method, CICLO_METHOD_WHEN);
  add_text (self, GTK_BOX (details), method, CICLO_METHOD_AVOID);
  add_steps (self, GTK_BOX (details), method);
  add_text (self, GTK_BOX (details), method, CICLO_METHOD_DEBRIEF);
  add_text (self, GTK_BOX (details), method, CICLO_METHOD_MATERIALS);
  add_text (self, GTK_BOX (details), method, CICLO_METHOD_RISKS);
  add_text (self, GTK_BOX (details), method, CICLO_METHOD_VARIANTS);

  return details;
}

/* Only one is open, so that the list stays a list. */
static void
activated_cb (CicloCatalogueView *self,
              GtkListBoxRow *row)
{
  GtkWidget *box = gtk_list_box_row_get_child (row);
  CicloNode *method = ciclo_catalogue_find_method (gtk_widget_get_name (GTK_WIDGET (row)));
  gboolean was_open = gtk_widget_has_css_class (GTK_WIDGET (row), "open");
  GtkListBoxRow *other;

  for (int i = 0; (other = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_has_css_class (GTK_WIDGET (other), "open"))
      {
        GtkWidget *open = gtk_list_box_row_get_child (other);

        gtk_widget_remove_css_class (GTK_WIDGET (other), "open");
        gtk_box_remove (GTK_BOX (open), gtk_widget_get_last_child (open));
        gtk_accessible_update_state (GTK_ACCESSIBLE (other), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
      }
  if (was_open || method == NULL)
    return;

  gtk_widget_add_css_class (GTK_WIDGET (row), "open");
  gtk_box_append (GTK_BOX (box), make_details (self, method));
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, -1);
}

static void
add_row (CicloCatalogueView *self,
         CicloNode *method)
{
  CicloSpeech *speech = ciclo_desk_get_speech (self->desk);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *name = ciclo_method_dup_text (method, CICLO_METHOD_NAME, speech);
  g_autofree char *purpose = ciclo_method_dup_text (method, CICLO_METHOD_PURPOSE, speech);
  g_autofree char *summary = ciclo_facts_dup_summary (ciclo_desk_get_facts (self->desk), method, speech);

  gtk_box_append (GTK_BOX (box), make_label (name, "heading"));
  gtk_box_append (GTK_BOX (box), make_label (purpose, NULL));
  if (*summary != '\0')
    gtk_box_append (GTK_BOX (box), make_label (summary, "dim-label"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "entry-row");
  gtk_widget_set_name (row, ciclo_node_get_text (method, CICLO_METHOD_CODE, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, purpose, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  gtk_list_box_append (self->list, row);
}

/* Which ones */

static gboolean
fits (CicloCatalogueView *self,
      CicloNode *method)
{
  guint category = gtk_drop_down_get_selected (self->category);
  int most = spans[gtk_drop_down_get_selected (self->minutes)].most;

  if (category > 0 && ciclo_node_get_enum (method, CICLO_METHOD_CATEGORY) != (int) category - 1)
    return FALSE;

  return ciclo_node_get_int (method, CICLO_METHOD_MINUTES_MIN) <= most;
}

static int
get_distance (CicloCatalogueView *self,
              CicloSearch *search,
              CicloNode *method)
{
  CicloSpeech *speech = ciclo_desk_get_speech (self->desk);
  g_autofree char *name = ciclo_method_dup_text (method, CICLO_METHOD_NAME, speech);
  g_autofree char *aliases = ciclo_method_dup_text (method, CICLO_METHOD_ALIASES, speech);
  g_autofree char *purpose = ciclo_method_dup_text (method, CICLO_METHOD_PURPOSE, speech);
  g_autofree char *when = ciclo_method_dup_text (method, CICLO_METHOD_WHEN, speech);
  const char *texts[] = { name, aliases, purpose, when, NULL };

  return ciclo_search_get_distance (search, texts);
}

typedef struct
{
  CicloNode *method;
  int distance;
  guint position;
} Match;

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *one = a, *other = b;

  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;

  return one->position < other->position ? -1 : 1;
}

static void
fill (CicloCatalogueView *self)
{
  g_autoptr (CicloSearch) search = ciclo_search_new (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  const GPtrArray *methods = ciclo_catalogue_get_methods ();
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));
  g_autofree char *count = NULL;
  GtkListBoxRow *row;

  if (self->desk == NULL)
    return;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < methods->len; i++)
    {
      Match match = { methods->pdata[i], get_distance (self, search, methods->pdata[i]), i };

      if (match.distance >= 0 && fits (self, match.method))
        g_array_append_val (matches, match);
    }
  g_array_sort (matches, compare_matches);
  for (guint i = 0; i < matches->len; i++)
    add_row (self, g_array_index (matches, Match, i).method);

  count = g_strdup_printf (ngettext ("%u method", "%u methods", matches->len), matches->len);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->list), matches->len > 0);
  gtk_widget_set_visible (self->nothing, matches->len == 0);
}

static void
clear_cb (CicloCatalogueView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->category, 0);
  gtk_drop_down_set_selected (self->minutes, 0);
  fill (self);
}

/* The widget */

static void
ciclo_catalogue_view_dispose (GObject *object)
{
  CicloCatalogueView *self = CICLO_CATALOGUE_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ciclo_catalogue_view_parent_class)->dispose (object);
}

static void
ciclo_catalogue_view_class_init (CicloCatalogueViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ciclo_catalogue_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/catalogue-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CicloCatalogueView, box);
  gtk_widget_class_bind_template_child (widget_class, CicloCatalogueView, search);
  gtk_widget_class_bind_template_child (widget_class, CicloCatalogueView, category);
  gtk_widget_class_bind_template_child (widget_class, CicloCatalogueView, minutes);
  gtk_widget_class_bind_template_child (widget_class, CicloCatalogueView, count);
  gtk_widget_class_bind_template_child (widget_class, CicloCatalogueView, list);
  gtk_widget_class_bind_template_child (widget_class, CicloCatalogueView, nothing);
  gtk_widget_class_bind_template_child (widget_class, CicloCatalogueView, empty);
  gtk_widget_class_bind_template_child (widget_class, CicloCatalogueView, clear);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
ciclo_catalogue_view_init (CicloCatalogueView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_filters (CicloCatalogueView *self)
{
  const CicloTerms *terms = ciclo_schema_for_type (CICLO_TYPE_METHOD)->fields[CICLO_METHOD_CATEGORY].terms;
  g_autoptr (GtkStringList) categories = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) lengths = gtk_string_list_new (NULL);

  gtk_string_list_append (categories, _ ("All categories"));
  for (guint i = 0; i < terms->n_terms; i++)
    gtk_string_list_append (categories, ciclo_terms_get_label (terms, i));
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    gtk_string_list_append (lengths, _ (spans[i].label));
  gtk_drop_down_set_model (self->category, G_LIST_MODEL (categories));
  gtk_drop_down_set_model (self->minutes, G_LIST_MODEL (lengths));
}

GtkWidget *
ciclo_catalogue_view_new (CicloDesk *desk)
{
  CicloCatalogueView *self;
  CicloNode *page = ciclo_guide_find_page (PAGE);

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  self = g_object_new (CICLO_TYPE_CATALOGUE_VIEW, NULL);
  fill_filters (self);
  self->desk = g_object_ref (desk);
  if (page != NULL)
    {
      CicloSpeech *speech = ciclo_desk_get_speech (desk);

      gtk_label_set_text (self->empty, ciclo_guide_say (page, CICLO_GUIDE_PAGE_EMPTY, speech));
      gtk_button_set_label (self->clear, ciclo_guide_say (page, CICLO_GUIDE_PAGE_BUTTON, speech));
    }
  fill (self);

  return GTK_WIDGET (self);
}
