/* SPDX-FileCopyrightText: 2026 The Ciclo authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One design and what can be had from it. All that a key or a button does is an action in one table. */

#include "config.h"

#include "ui/ciclo-window.h"

#include "model/ciclo-template.h"
#include "ui/ciclo-dialogs.h"
#include "ui/ciclo-export.h"
#include "ui/ciclo-notice-bar.h"
#include "ui/ciclo-preview.h"
#include "ui/ciclo-print-choices.h"
#include "ui/ciclo-printing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EXAMPLE "tot-five-days"
#define SAVE "save-" /* and the id of a format: the name of an action */

struct _CicloWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkWidget *open; /* in the header bar; the start page has its own */
  AdwWindowTitle *title;
  GtkStack *stack;
  CicloNoticeBar *oddities;
  CicloNoticeBar *missing;
  CicloPrintChoices *choices;
  CicloPreview *preview;
  AdwSplitButton *save;

  CicloDocument *document;
  const CicloDocumentKind *kind; /* that is shown */
};

G_DEFINE_FINAL_TYPE (CicloWindow, ciclo_window, ADW_TYPE_APPLICATION_WINDOW)

/* What is shown */

static void
show_title (CicloWindow *self)
{
  g_autofree char *title = ciclo_printout_dup_title (ciclo_print_choices_get (self->choices));
  const char *path = ciclo_document_get_path (self->document);
  g_autofree char *file = path != NULL ? g_filename_display_basename (path) : NULL;

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, file != NULL ? file : _ ("Example"));
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

static void
show_missing (CicloWindow *self,
              const CicloPages *pages)
{
  const char *missing = ciclo_pages_get_missing (pages);
  g_autofree char *text = NULL;

  if (missing != NULL)
    text = g_strdup_printf (_ ("No font of this computer has these characters, so they cannot be printed: %s"),
                            missing);
  ciclo_notice_bar_set (self->missing, text, NULL);
}

static void
show_pages (CicloWindow *self)
{
  const CicloPrintout *printout = ciclo_print_choices_get (self->choices);
  g_autoptr (GError) error = NULL;
  CicloPages *pages = ciclo_printout_lay_out (printout, &error);

  if (pages == NULL)
    {
      ciclo_dialogs_show_message (GTK_WINDOW (self), _ ("The document cannot be shown"), error->message);
      return;
    }

  if (printout->kind != self->kind)
    ciclo_preview_scroll_to_start (self->preview);
  self->kind = printout->kind;
  ciclo_preview_take_pages (self->preview, pages, _ (printout->kind->label));
  show_missing (self, pages);
  show_title (self);
}

/* Saving in a format */

typedef struct
{
  CicloWindow *window;
  CicloPrintout *printout;
  const CicloRenderer *format;
  char *path;
} Export;

static void
export_free (Export *export)
{
  g_application_release (g_application_get_default ());
  g_object_unref (export->window);
  ciclo_printout_free (export->printout);
  g_free (export->path);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
say_saved (CicloWindow *self,
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

static void
exported_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *notes = NULL;

  if (!ciclo_export_finish (result, &notes, &error))
    {
      ciclo_dialogs_show_message (GTK_WINDOW (export->window), _ ("The file was not saved"), error->message);
      return;
    }

  say_saved (export->window, export->path);
  if (notes != NULL)
    ciclo_dialogs_show_message (GTK_WINDOW (export->window), _ ("The file was saved"), notes);
}

/* Who leaves the ending away gets it; she was not asked about the file that this leads to, so it is not replaced. */
static void
export_chosen_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GFile) file = ciclo_dialogs_save_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *folded = path != NULL ? g_ascii_strdown (path, -1) : NULL;
  g_autofree char *ending = g_strconcat (".", export->format->extension, NULL);
  gboolean complete;

  if (file == NULL)
    return;
  if (path == NULL)
    {
      ciclo_dialogs_show_message (GTK_WINDOW (export->window), _ ("The file was not saved"),
                                  _ ("This place is not a folder of this computer. Choose one that is."));
      return;
    }

  complete = g_str_has_suffix (folded, ending);
  export->path = complete ? g_steal_pointer (&path) : g_strconcat (path, ending, NULL);
  ciclo_export_start (export->printout, export->format, export->path, complete, exported_cb, export);
  g_steal_pointer (&export);
}

/* Actions */

static void
activate_print (GSimpleAction *action,
                GVariant *parameter,
                gpointer window)
{
  CicloWindow *self = window;

  ciclo_printing_run (ciclo_print_choices_get (self->choices), GTK_WINDOW (self));
}

/* The action is called after the format. */
static void
activate_save (GSimpleAction *action,
               GVariant *parameter,
               gpointer window)
{
  CicloWindow *self = window;
  const char *id = g_action_get_name (G_ACTION (action)) + strlen (SAVE);
  const CicloRenderer *format = ciclo_renderer_find (id, NULL);
  const char *path = ciclo_document_get_path (self->document);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  Export *export = g_new0 (Export, 1);
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (format != NULL);

  /* A window that is closed meanwhile does not end the program before the file is written. */
  g_application_hold (g_application_get_default ());
  export->window = g_object_ref (self);
  export->format = format;
  export->printout = ciclo_printout_copy (ciclo_print_choices_get (self->choices));
  stem = ciclo_printout_dup_file_name (export->printout);
  name = g_strconcat (stem, ".", format->extension, NULL);
  ciclo_dialogs_save (GTK_WINDOW (self), format, folder, name, export_chosen_cb, export);
}

static void
activate_show_file (GSimpleAction *action,
                    GVariant *parameter,
                    gpointer window)
{
  ciclo_dialogs_show_file (GTK_WINDOW (window), g_variant_get_bytestring (parameter));
}

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

  document = ciclo_document_new (course);
  ciclo_window_set_document (window, document);
}

static void
activate_zoom_in (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer window)
{
  ciclo_preview_zoom (CICLO_WINDOW (window)->preview, 1);
}

static void
activate_zoom_out (GSimpleAction *action,
                   GVariant *parameter,
                   gpointer window)
{
  ciclo_preview_zoom (CICLO_WINDOW (window)->preview, -1);
}

static void
activate_zoom_fit (GSimpleAction *action,
                   GVariant *parameter,
                   gpointer window)
{
  ciclo_preview_zoom (CICLO_WINDOW (window)->preview, 0);
}

static const GActionEntry always[] = {
  { "open-example", activate_open_example },
  { "show-file", activate_show_file, "ay" },
};

static const GActionEntry with_document[] = {
  { "print", activate_print },
  { "zoom-in", activate_zoom_in },
  { "zoom-out", activate_zoom_out },
  { "zoom-fit", activate_zoom_fit },
};

static void
enable_action (CicloWindow *self,
               const char *name,
               gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
enable_actions (CicloWindow *self,
                gboolean enabled)
{
  guint n;
  const CicloRenderer *formats = ciclo_renderer_list (&n);

  for (guint i = 0; i < G_N_ELEMENTS (with_document); i++)
    enable_action (self, with_document[i].name, enabled);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strconcat (SAVE, formats[i].id, NULL);

      enable_action (self, name, enabled);
    }
}

/* An action for each format. The button is for the first, its menu for the others. */
static void
add_formats (CicloWindow *self)
{
  guint n;
  const CicloRenderer *formats = ciclo_renderer_list (&n);
  g_autoptr (GMenu) others = g_menu_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strconcat (SAVE, formats[i].id, NULL);
      g_autofree char *action = g_strconcat ("win.", name, NULL);
      g_autofree char *label = g_strconcat (_ (formats[i].label), "…", NULL);
      const GActionEntry entry = { name, activate_save };

      g_action_map_add_action_entries (G_ACTION_MAP (self), &entry, 1, self);
      if (i > 0)
        g_menu_append (others, label, action);
    }
  adw_split_button_set_menu_model (self->save, G_MENU_MODEL (others));
}

/* The window */

static void
ciclo_window_dispose (GObject *object)
{
  CicloWindow *self = CICLO_WINDOW (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (ciclo_window_parent_class)->dispose (object);
}

static void
ciclo_window_class_init (CicloWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CICLO_TYPE_NOTICE_BAR);
  g_type_ensure (CICLO_TYPE_PREVIEW);
  g_type_ensure (CICLO_TYPE_PRINT_CHOICES);
  G_OBJECT_CLASS (klass)->dispose = ciclo_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/ciclo/Ciclo/window.ui");
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, open);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, oddities);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, missing);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, choices);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, CicloWindow, save);
  gtk_widget_class_bind_template_callback (widget_class, show_pages);
}

static void
ciclo_window_init (CicloWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self), always, G_N_ELEMENTS (always), self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), with_document, G_N_ELEMENTS (with_document), self);
  add_formats (self);
  enable_actions (self, FALSE);
}

CicloWindow *
ciclo_window_new (GtkApplication *application)
{
  return g_object_new (CICLO_TYPE_WINDOW, "application", application, NULL);
}

void
ciclo_window_set_document (CicloWindow *self,
                           CicloDocument *document)
{
  g_return_if_fail (CICLO_IS_WINDOW (self));
  g_return_if_fail (CICLO_IS_DOCUMENT (document));

  g_set_object (&self->document, document);
  ciclo_print_choices_set_course (self->choices, ciclo_document_get_course (document));
  self->kind = NULL;
  show_pages (self);
  show_oddities (self);
  enable_actions (self, TRUE);
  gtk_widget_set_visible (self->open, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "document");
  gtk_widget_grab_focus (GTK_WIDGET (self->preview)); /* the keys that scroll work at once */
}

CicloDocument *
ciclo_window_get_document (CicloWindow *self)
{
  g_return_val_if_fail (CICLO_IS_WINDOW (self), NULL);

  return self->document;
}
