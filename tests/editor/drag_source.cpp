// drag_source FILE: a small window that a file can be dragged out of.
#include <gtk/gtk.h>

namespace {

void give(GtkWidget* /*window*/, GdkDragContext* /*drag*/, GtkSelectionData* data, guint /*info*/,
          guint /*time*/, gpointer uri) {
    gchar* uris[] = {static_cast<gchar*>(uri), nullptr};
    gtk_selection_data_set_uris(data, uris);
}

} // namespace

int main(int argc, char** argv) {
    gtk_init(&argc, &argv);
    if (argc != 2)
        return 2;
    GtkWidget* window = gtk_window_new(GTK_WINDOW_POPUP); // no window manager moves it
    gtk_window_set_default_size(GTK_WINDOW(window), 60, 60);
    gtk_drag_source_set(window, GDK_BUTTON1_MASK, nullptr, 0, GDK_ACTION_COPY);
    gtk_drag_source_add_uri_targets(window);
    g_signal_connect(window, "drag-data-get", G_CALLBACK(give),
                     g_filename_to_uri(argv[1], nullptr, nullptr));
    gtk_widget_show(window);
    gtk_main();
}
