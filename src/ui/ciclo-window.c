/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One design: its header bar, its actions, and what has to be said. What is shown of it is the workspace, made anew for
 * each document. */

#include "config.h"

#include "ui/ciclo-window.h"

#include "core/ciclo-locale.h"
#include "core/ciclo-values.h"
#include "model/ciclo-course.h"
#include "model/ciclo-first-session.h"
#include "model/ciclo-template.h"
#include "ui/ciclo-dialogs.h"
#include "ui/ciclo-keeper.h"
#include "ui/ciclo-notice-bar.h"
#include "ui/ciclo-start-page.h"
#include "ui/ciclo-store.h"
#include "ui/ciclo-window-state.h"
#include "ui/ciclo-workspace.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EXAMPLE "tot-five-days"
#define DOCUMENTS "gallery"

struct _CicloWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  GtkStack *stack;
  AdwBin *start_place;
  AdwBin *workspace_place;
  CicloNoticeBar *notice;
  CicloNoticeBar *oddities;
  GtkWidget *undo;
  GtkWidget *redo;
  GtkMenuButton *languages;

  CicloDocument *document;
  CicloDesk *desk;
  CicloKeeper *keeper;
  CicloWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (CicloWindow, ciclo_window, ADW_TYPE_APPLICATION_WINDOW)

static void
enable_action (CicloWindow *self,
               const char *name,
               gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* What is shown */

static void
show_title (CicloWindow *self)
{
  CicloNode *course = ciclo_document_get_course (self->document);
  const char *title = ciclo_node_say (course, CICLO_COURSE_TITLE, ciclo_desk_get_language (self->desk));
  const char *path = ciclo_document_get_path (self->document);
  g_autofree char *file = path != NULL ? g_filename_display_basename (path) : g_strdup (_ ("Not saved yet"));
  gboolean is_modified = ciclo_history_get_modified (ciclo_document_get_history (self->document));
  /* Translators: a file that was changed and not saved. */
  g_autofree char *edited = is_modified ? g_strdup_printf (_ ("%s (edited)"), file) : g_strdup (file);

  if (*title == '\0')
    title = _ ("Course without a title");
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, edited);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
show_oddities (CicloWindow *self)
{
  GPtrArray *oddities = ciclo_document_get_oddities (self->document);
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autofree char *text = NULL;
  guint n = oddities->len;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (lines, ((GError *) oddities->pdata[i])->message);
  g_ptr_array_add (lines, NULL);
  if (n > 0)
    text = g_strdup_printf (ngettext ("%u oddity was found in this file. The file itself was not changed.",
                                      "%u oddities were found in this file. The file itself was not changed.", n),
                            n);
  ciclo_notice_bar_set (self->oddities, text, (const char *const *) lines->pdata);
}

/* "Undo: Session title" */
static void
show_step (GtkWidget *button,
           const char *verb,
           const char *label)
{
  g_autofree char *text = *label != '\0' ? g_strdup_printf (_ ("%s: %s"), verb, label) : g_strdup (verb);

  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
revised_cb (CicloWindow *self)
{
  CicloHistory *history = ciclo_document_get_history (self->document);

  enable_action (self, "undo", ciclo_history_get_can_undo (history));
  enable_action (self, "redo", ciclo_history_get_can_redo (history));
  show_step (self->undo, _ ("Undo"), ciclo_history_get_undo_label (history));
  show_step (self->redo, _ ("Redo"), ciclo_history_get_redo_label (history));
  show_title (self);
}

static void
said_cb (CicloWindow *self,
         const char *text,
         gboolean can_be_undone)
{
  g_autofree char *harmless = g_markup_escape_text (text, -1);
  AdwToast *toast;

  if (!can_be_undone)
    return;

  toast = adw_toast_new (harmless);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
saved_cb (CicloWindow *self,
          const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *harmless = g_markup_escape_text (name, -1);
  g_autofree char *text = g_strdup_printf (_ ("“%s” was saved"), harmless);
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, _ ("_Show"));
  adw_toast_set_action_name (toast, "win.show-file");
  adw_toast_set_action_target_value (toast, g_variant_new_bytestring (path)); /* names of files may be no UTF-8 */
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Languages */

static void
add_language (CicloWindow *self,
              GMenu *menu,
              const char *action,
              const char *language)
{
  g_autofree char *name = ciclo_speech_dup_language_name (ciclo_desk_get_speech (self->desk), language);
  g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

  g_menu_item_set_action_and_target (item, action, "s", language);
  g_menu_append_item (menu, item);
}

/* There is nothing to choose in a course of one language. */
static void
show_languages (CicloWindow *self)
{
  g_auto (GStrv) tags = ciclo_course_dup_languages (ciclo_document_get_course (self->document));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) second = g_menu_new ();
  g_autoptr (GMenuItem) none = g_menu_item_new (_ ("None"), NULL);

  g_menu_item_set_action_and_target (none, "win.second-language", "s", "");
  g_menu_append_item (second, none);
  for (guint i = 0; tags[i] != NULL; i++)
    {
      add_language (self, first, "win.language", tags[i]);
      add_language (self, second, "win.second-language", tags[i]);
    }
  g_menu_append_section (menu, _ ("Language of the texts"), G_MENU_MODEL (first));
  g_menu_append_section (menu, _ ("Shown beside it"), G_MENU_MODEL (second));
  gtk_menu_button_set_menu_model (self->languages, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->languages), tags[0] != NULL && tags[1] != NULL);
}

/* Actions */

static void
activate_open_example (GSimpleAction *action,
                       GVariant *parameter,
                       gpointer window)
{
  g_autoptr (GError) error = NULL;
  const CicloTemplate *template = ciclo_template_find (EXAMPLE, &error);
  CicloNode *course = template != NULL ? ciclo_template_new_course (template, NULL, &error) : NULL;
  g_autoptr (CicloDocument) document = NULL;

  if (course == NULL)
    {
      ciclo_dialogs_show_message (GTK_WINDOW (window), _ ("The example cannot be opened"), error->message);
      return;
    }

  ciclo_store_prepare_course (course);
  document = ciclo_document_new (course);
  ciclo_window_set_document (window, document);
}

static void
activate_show_file (GSimpleAction *action,
                    GVariant *parameter,
                    gpointer window)
{
  ciclo_dialogs_show_file (GTK_WINDOW (window), g_variant_get_bytestring (parameter));
}

static void
activate_undo (GSimpleAction *action,
               GVariant *parameter,
               gpointer window)
{
  ciclo_history_undo (ciclo_document_get_history (CICLO_WINDOW (window)->document));
}

static void
activate_redo (GSimpleAction *action,
               GVariant *parameter,
               gpointer window)
{
  ciclo_history_redo (ciclo_document_get_history (CICLO_WINDOW (window)->document));
}

static void
activate_open_page (GSimpleAction *action,
                    GVariant *parameter,
                    gpointer window)
{
  ciclo_workspace_open_page (CICLO_WINDOW (window)->workspace, g_variant_get_string (parameter, NULL));
}

static void
activate_show_documents (GSimpleAction *action,
                         GVariant *parameter,
                         gpointer window)
{
  ciclo_workspace_open_page (CICLO_WINDOW (window)->workspace, DOCUMENTS);
}

/* Who goes to a text in another language goes on in that one. */
static void
language_changed_cb (CicloWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "language");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (ciclo_desk_get_language (self->desk)));
  show_title (self);
}

static void
change_language (GSimpleAction *action,
                 GVariant *value,
                 gpointer window)
{
  CicloWindow *self = window;

  ciclo_desk_set_language (self->desk, g_variant_get_string (value, NULL));
  language_changed_cb (self);
}

static void
change_second_language (GSimpleAction *action,
                        GVariant *value,
                        gpointer window)
{
  const char *language = g_variant_get_string (value, NULL);

  g_simple_action_set_state (action, value);
  ciclo_desk_set_second_language (CICLO_WINDOW (window)->desk, *language != '\0' ? language : NULL);
}

/* A window that has a design keeps it. */
static void
activate_first_session (GSimpleAction *action,
                        GVariant *parameter,
                        gpointer window)
{
  CicloWindow *self = window;
  CicloNode *course = ciclo_first_session_new_course (ciclo_locale_get_language ());
  g_autoptr (CicloDocument) document = ciclo_document_new (course);

  if (self->document != NULL)
    self = ciclo_window_new (gtk_window_get_application (GTK_WINDOW (self)));
  ciclo_window_set_document (self, document);
  ciclo_workspace_open_page (self->workspace, CICLO_WORKSPACE_FIRST_SESSION);
  gtk_window_present (GTK_WINDOW (self));
}

static const GActionEntry always[] = {
  { "first-session", activate_first_session },
  { "open-example", activate_open_example },
  { "show-file", activate_show_file, "ay" },
};

static const GActionEntry with_document[] = {
  { "undo", activate_undo },
  { "redo", activate_redo },
  { "open-page", activate_open_page, "s" },
  { "show-documents", activate_show_documents },
  { "language", NULL, "s", "''", change_language },
  { "second-language", NULL, "s", "''", change_second_language },
};

/* The window */

static void
forget_document (CicloWindow *self)
{
  if (self->desk != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->desk, self);
      g_signal_handlers_disconnect_by_data (ciclo_desk_get_history (self->desk), self);
    }
  if (self->keeper != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->keeper, self);
      ciclo_keeper_retire (self->keeper);
    }
  g_clear_object (&self->keeper);
  g_clear_object (&self->desk);
}

static void
ciclo_window_dispose (GObject *object)
{
  CicloWindow *self = CICLO_WINDOW (object);

  forget_document (self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (ciclo_window_parent_class)->dispose (object);
}

static void
ciclo_window_class_init (CicloWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CICLO_TYPE_NOTICE_BAR);
  G_OBJECT_CLASS (klass)->dispose = ciclo_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/window.ui");
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, start_place);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, workspace_place);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, oddities);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, undo);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, redo);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, languages);
}

static void
ciclo_window_init (CicloWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ciclo_window_state_bind (GTK_WINDOW (self));
  adw_bin_set_child (self->start_place, ciclo_start_page_new ());
  g_action_map_add_action_entries (G_ACTION_MAP (self), always, G_N_ELEMENTS (always), self);
}

CicloWindow *
ciclo_window_new (GtkApplication *application)
{
  return g_object_new (CICLO_TYPE_WINDOW, "application", application, NULL);
}

static void
start_with (CicloWindow *self,
            CicloDesk *desk)
{
  GActionMap *map = G_ACTION_MAP (self);
  const char *language = ciclo_desk_get_language (desk);

  self->workspace = CICLO_WORKSPACE (ciclo_workspace_new (desk));
  adw_bin_set_child (self->workspace_place, GTK_WIDGET (self->workspace));
  g_action_map_add_action_entries (map, with_document, G_N_ELEMENTS (with_document), self);
  ciclo_workspace_add_actions (self->workspace, map);
  g_action_change_state (g_action_map_lookup_action (map, "language"), g_variant_new_string (language));

  g_signal_connect_object (ciclo_desk_get_history (desk), "notify::revision", G_CALLBACK (revised_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (ciclo_desk_get_history (desk), "notify::modified", G_CALLBACK (revised_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "settled", G_CALLBACK (show_languages), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::language", G_CALLBACK (language_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
}

static void
keep (CicloWindow *self,
      CicloDesk *desk)
{
  self->keeper = ciclo_keeper_new (GTK_WINDOW (self), desk);
  ciclo_keeper_set_bar (self->keeper, self->notice);
  g_signal_connect_object (self->keeper, "saved", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "replaced", G_CALLBACK (ciclo_window_set_document), self, G_CONNECT_SWAPPED);
}

void
ciclo_window_set_document (CicloWindow *self,
                           CicloDocument *document)
{
  g_autofree char *page = NULL;

  g_return_if_fail (CICLO_IS_WINDOW (self));
  g_return_if_fail (CICLO_IS_DOCUMENT (document));

  if (self->workspace != NULL)
    page = g_strdup (ciclo_workspace_get_page (self->workspace));
  forget_document (self);
  g_set_object (&self->document, document);
  self->desk = ciclo_desk_new (document);
  keep (self, self->desk);
  start_with (self, self->desk);
  if (page != NULL)
    ciclo_workspace_open_page (self->workspace, page);
  revised_cb (self);
  show_languages (self);
  show_oddities (self);
  gtk_stack_set_visible_child_name (self->stack, "document");
}

CicloDocument *
ciclo_window_get_document (CicloWindow *self)
{
  g_return_val_if_fail (CICLO_IS_WINDOW (self), NULL);

  return self->document;
}
