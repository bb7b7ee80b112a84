/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything is a title, a first paragraph, and paragraphs with headings; what the guidance does not say has no heading
 * either. Texts can be selected: people copy examples. */

#include "config.h"

#include "ui/ciclo-guide-pane.h"

#include "core/ciclo-values.h"
#include "model/ciclo-naming.h"

#include <glib/gi18n-lib.h>

struct _CicloGuidePane
{
  GtkWidget parent_instance;

  CicloDesk *desk;
  const char *page; /* interned; NULL: none is open yet */
  GtkWidget *scroller;
  GtkBox *body;
  const CicloField *shown; /* whose guidance is there, so that it stays while the focus moves within a field */
};

G_DEFINE_FINAL_TYPE (CicloGuidePane, ciclo_guide_pane, GTK_TYPE_WIDGET)

/* Paragraphs */

static GtkWidget *
add_label (CicloGuidePane *self,
           const char *text,
           const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (self->body, label);

  return label;
}

static void
add_text (CicloGuidePane *self,
          const char *text)
{
  GtkWidget *label;

  if (*text == '\0')
    return;

  label = add_label (self, text, NULL);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
}

static void
add_section (CicloGuidePane *self,
             const char *heading,
             const char *text)
{
  GtkWidget *label;

  if (*text == '\0')
    return;

  label = add_label (self, heading, "caption-heading");
  gtk_widget_set_margin_top (label, 9);
  add_text (self, text);
}

/* Set off from what is said about it. */
static void
add_example (CicloGuidePane *self,
             const char *heading,
             const char *text)
{
  add_section (self, heading, text);
  if (*text != '\0')
    gtk_widget_add_css_class (gtk_widget_get_last_child (GTK_WIDGET (self->body)), "guide-example");
}

/* A small line above the title says what sort of thing it is about. */
static void
begin (CicloGuidePane *self,
       const char *kicker,
       const char *title)
{
  GtkWidget *child;

  self->shown = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->body))) != NULL)
    gtk_box_remove (self->body, child);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  if (*kicker != '\0')
    gtk_widget_add_css_class (add_label (self, kicker, "caption"), "dim-label");
  if (*title != '\0')
    add_label (self, title, "title-4");
}

/* Pages */

static void
add_points (CicloGuidePane *self,
            CicloNode *page)
{
  CicloSpeech *speech = ciclo_desk_get_speech (self->desk);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ciclo_node_get_size (page, CICLO_GUIDE_PAGE_POINTS); i++)
    {
      CicloNode *point = ciclo_node_get_child (page, CICLO_GUIDE_PAGE_POINTS, i);

      g_string_append_printf (text, "%s•  %s", i > 0 ? "\n\n" : "",
                              ciclo_guide_say (point, CICLO_GUIDE_POINT_TEXT, speech));
    }
  add_section (self, _ ("How to do it well"), text->str);
  g_string_free (text, TRUE);
}

static void
show_page (CicloGuidePane *self)
{
  CicloSpeech *speech = ciclo_desk_get_speech (self->desk);
  CicloNode *page = self->page != NULL ? ciclo_guide_find_page (self->page) : NULL;

  if (page == NULL)
    return;

  begin (self, "", ciclo_guide_say (page, CICLO_GUIDE_PAGE_TITLE, speech));
  add_text (self, ciclo_guide_say (page, CICLO_GUIDE_PAGE_PURPOSE, speech));
  add_points (self, page);
  add_example (self, _ ("Example"), ciclo_guide_say (page, CICLO_GUIDE_PAGE_EXAMPLE, speech));
  add_section (self, _ ("A common mistake"), ciclo_guide_say (page, CICLO_GUIDE_PAGE_MISTAKE, speech));
}

static void
add_way_back (CicloGuidePane *self)
{
  GtkWidget *button;

  if (self->page == NULL || ciclo_guide_find_page (self->page) == NULL)
    return;

  button = gtk_button_new_with_label (_ ("About this page"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 12);
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_page), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->body, button);
}

/* Kinds and fields */

static void
show_kind (CicloGuidePane *self,
           const CicloSchema *schema)
{
  CicloNode *guide = ciclo_guide_find_kind (schema->element);

  if (guide == NULL)
    {
      show_page (self);
      return;
    }

  begin (self, "", ciclo_schema_get_label (schema));
  add_text (self, ciclo_guide_say (guide, CICLO_GUIDE_KIND_WHAT, ciclo_desk_get_speech (self->desk)));
  add_way_back (self);
}

static void
show_field (CicloGuidePane *self,
            const CicloSchema *schema,
            guint field)
{
  const CicloField *declared = &schema->fields[field];
  CicloSpeech *speech = ciclo_desk_get_speech (self->desk);
  CicloNode *guide = ciclo_guide_find_field (schema->element, declared->name);
  gboolean holds = declared->kind == CICLO_LIST || declared->kind == CICLO_PART;
  const CicloSchema *about = holds ? ciclo_schema_for_type (declared->type ()) : schema;
  CicloNode *kind = ciclo_guide_find_kind (about->element);

  if (self->shown == declared)
    return;

  begin (self, ciclo_schema_get_label (schema), ciclo_field_get_label (declared));
  if (guide != NULL)
    {
      add_text (self, ciclo_guide_say (guide, CICLO_GUIDE_FIELD_HINT, speech));
      add_example (self, _ ("Example"), ciclo_guide_say (guide, CICLO_GUIDE_FIELD_EXAMPLE, speech));
      add_section (self, _ ("What it is good for"), ciclo_guide_say (guide, CICLO_GUIDE_FIELD_WHY, speech));
    }
  if (kind != NULL)
    add_section (self, ciclo_schema_get_label (about), ciclo_guide_say (kind, CICLO_GUIDE_KIND_WHAT, speech));
  add_way_back (self);
  self->shown = declared;
}

static void
focused_cb (CicloGuidePane *self,
            CicloNode *node,
            int field)
{
  if (node == NULL)
    show_page (self);
  else if (field < 0)
    show_kind (self, ciclo_node_get_schema (node));
  else
    show_field (self, ciclo_node_get_schema (node), (guint) field);
}

void
ciclo_guide_pane_set_page (CicloGuidePane *self,
                           const char *id)
{
  g_return_if_fail (CICLO_IS_GUIDE_PANE (self));
  g_return_if_fail (id != NULL);

  self->page = g_intern_string (id);
  show_page (self);
}

/* Findings */

void
ciclo_guide_pane_show_finding (CicloGuidePane *self,
                               CicloFinding *finding)
{
  const CicloRule *rule;
  CicloSpeech *speech;
  g_autofree char *place = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (CICLO_IS_GUIDE_PANE (self));
  g_return_if_fail (CICLO_IS_FINDING (finding));

  rule = ciclo_finding_get_rule (finding);
  speech = ciclo_desk_get_speech (self->desk);
  place = ciclo_naming_dup_place (ciclo_finding_get_node (finding), ciclo_finding_get_field (finding), speech);
  message = ciclo_finding_dup_message (finding, speech);
  begin (self, place, ciclo_terms_get_label (&ciclo_severity_terms, ciclo_finding_get_severity (finding)));
  add_text (self, message);
  add_section (self, _ ("Why it matters"), ciclo_rule_say (rule, CICLO_ADVICE_WHY, speech));
  add_section (self, _ ("What to do"), ciclo_rule_say (rule, CICLO_ADVICE_FIX, speech));
  add_example (self, _ ("A good example"), ciclo_rule_say (rule, CICLO_ADVICE_GOOD, speech));
  add_example (self, _ ("Rather not"), ciclo_rule_say (rule, CICLO_ADVICE_BAD, speech));
  add_way_back (self);
}

/* The widget */

static void
ciclo_guide_pane_dispose (GObject *object)
{
  CicloGuidePane *self = CICLO_GUIDE_PANE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (ciclo_guide_pane_parent_class)->dispose (object);
}

static void
ciclo_guide_pane_class_init (CicloGuidePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ciclo_guide_pane_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ciclo_guide_pane_init (CicloGuidePane *self)
{
  self->body = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->body), "pane");
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", self->body,
                                 NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Guide"), -1);
}

GtkWidget *
ciclo_guide_pane_new (CicloDesk *desk)
{
  CicloGuidePane *self;

  g_return_val_if_fail (CICLO_IS_DESK (desk), NULL);

  self = g_object_new (CICLO_TYPE_GUIDE_PANE, NULL);
  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "focused", G_CALLBACK (focused_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
