//! Files and texts that a person chooses, drops or pastes.

use js_sys::{Function, Promise, Uint8Array};
use kakoi_core::bring::{LIMITS, is_wanted};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, Element, Event, File, FileSystemDirectoryEntry, FileSystemEntry,
    FileSystemFileEntry, HtmlInputElement,
};

/// What was given to the page, as it was given.
#[derive(Debug)]
pub(crate) enum Given {
    /// A text.
    Text(String),
    /// A file by its name.
    File(String, Vec<u8>),
    /// Files of a folder by its name and their paths.
    Folder(String, Vec<(String, Vec<u8>)>),
    /// It was too large to be read.
    TooLarge(String),
    /// The browser could not read it.
    Unreadable(String),
}

/// The largest file that is read, in bytes: a zip holds it packed.
const MOST: f64 = 16_000_000.0;
/// How many entries of a folder are looked at.
const MOST_ENTRIES: usize = 20_000;

/// A file that may be read, by its path.
type Found = (String, File);

/// Asks a person for files, or for a folder, and reads them.
pub(crate) fn choose(folder: bool, then: impl FnOnce(Given) + 'static) {
    let Some(input) = super::document().and_then(|document| document.create_element("input").ok()) else {
        return;
    };
    let Ok(input) = input.dyn_into::<HtmlInputElement>() else { return };
    input.set_type("file");
    let way = if folder { "webkitdirectory" } else { "multiple" };
    let _ = input.set_attribute(way, "");
    let chosen = Closure::once_into_js({
        let input = input.clone();
        move || {
            let Some(list) = input.files() else { return };
            let files = (0..list.length()).filter_map(|place| list.get(place));
            let files: Vec<Found> = files.map(|file| (path_of(&file), file)).collect();
            if !files.is_empty() {
                read(files, folder, then);
            }
        }
    });
    input.set_onchange(chosen.dyn_ref::<Function>());
    input.click();
}

/// A file's path in the folder that was chosen; its name where it was chosen by itself.
fn path_of(file: &File) -> String {
    let path =
        js_sys::Reflect::get(file, &"webkitRelativePath".into()).ok().and_then(|path| path.as_string());
    path.filter(|path| !path.is_empty()).unwrap_or_else(|| file.name())
}

/// Has the whole page take what is dropped on it, and what is pasted where no field has the focus.
pub(crate) fn take_drops(then: impl Fn(Given) + Clone + 'static) {
    let Some(document) = super::document() else { return };
    // Without this a browser leaves the page for the file.
    let over = Closure::<dyn Fn(Event)>::new(|event: Event| {
        if let Some(drag) = event.dyn_ref::<DragEvent>() {
            drag.prevent_default();
            if let Some(data) = drag.data_transfer() {
                data.set_drop_effect("copy");
            }
        }
    });
    let dropped = {
        let then = then.clone();
        Closure::<dyn Fn(Event)>::new(move |event: Event| {
            event.prevent_default();
            if let Some(data) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) {
                take(&data, then.clone());
            }
        })
    };
    let pasted = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_typing =
            target.is_some_and(|target| target.closest("input, textarea").ok().flatten().is_some());
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        if let Some(data) = data.filter(|_| !is_typing) {
            event.prevent_default();
            take(&data, then.clone());
        }
    });
    for (name, listener) in [("dragover", over), ("drop", dropped), ("paste", pasted)] {
        let _ = document.add_event_listener_with_callback(name, &listener.into_js_value().unchecked_into());
    }
}

/// Reads what is dropped or pasted: entries where there are any, which may be folders, else the text.
fn take(data: &DataTransfer, then: impl FnOnce(Given) + 'static) {
    let items = data.items();
    let entries = (0..items.length()).filter_map(|place| items.get(place)?.webkit_get_as_entry().ok()?);
    let entries: Vec<FileSystemEntry> = entries.collect();
    // Folders come as entries alone; files come with them or without.
    if entries.iter().all(FileSystemEntry::is_file)
        && let Some(list) = data.files().filter(|list| list.length() > 0)
    {
        let files = (0..list.length()).filter_map(|place| list.get(place));
        return read(files.map(|file| (file.name(), file)).collect(), false, then);
    }
    if entries.is_empty() {
        let text = data.get_data("text/plain").unwrap_or_default();
        if !text.is_empty() {
            then(Given::Text(text));
        }
        return;
    }
    spawn_local(async move {
        match files_of(entries).await {
            Some(files) => read(files, true, then),
            None => then(Given::TooLarge(String::new())),
        }
    });
}

/// The files in entries and in their folders that may be read; `None` where there are too many.
async fn files_of(entries: Vec<FileSystemEntry>) -> Option<Vec<Found>> {
    let mut files = Vec::new();
    let mut rest: Vec<(String, FileSystemEntry)> =
        entries.into_iter().map(|entry| (entry.name(), entry)).collect();
    let mut seen = 0;
    while let Some((path, entry)) = rest.pop() {
        seen += 1;
        if seen > MOST_ENTRIES || files.len() > LIMITS.files {
            return None;
        }
        if let Some(folder) = entry.dyn_ref::<FileSystemDirectoryEntry>() {
            // What stands in a hidden folder is not wanted, whatever it is.
            if !entry.name().starts_with('.') {
                let inner = children(folder).await.into_iter();
                rest.extend(inner.map(|entry| ([&path, "/", &*entry.name()].concat(), entry)));
            }
        } else if let Some(file) = entry.dyn_ref::<FileSystemFileEntry>()
            && is_wanted(&path)
        {
            let promise =
                Promise::new(&mut |done, failed| file.file_with_callback_and_callback(&done, &failed));
            if let Ok(file) = JsFuture::from(promise).await {
                files.push((path, file.unchecked_into()));
            }
        }
    }
    Some(files)
}

/// The entries of a folder, which a browser hands over in batches, the last of them empty.
async fn children(folder: &FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = folder.create_reader();
    let mut all = Vec::new();
    loop {
        let promise = Promise::new(&mut |done, failed| {
            let _ = reader.read_entries_with_callback_and_callback(&done, &failed);
        });
        let batch: js_sys::Array = match JsFuture::from(promise).await {
            Ok(batch) => batch.unchecked_into(),
            Err(_) => return all,
        };
        if batch.length() == 0 || all.len() > MOST_ENTRIES {
            return all;
        }
        all.extend(batch.iter().map(JsValue::unchecked_into::<FileSystemEntry>));
    }
}

/// Reads files; one alone as a file, several or those of a folder as a folder. Of a folder only what is wanted.
fn read(files: Vec<Found>, folder: bool, then: impl FnOnce(Given) + 'static) {
    let is_folder = folder || files.len() > 1;
    let first = files.first().map(|(path, _)| path.clone()).unwrap_or_default();
    let name = first.split('/').next().unwrap_or_default().to_owned();
    let wanted: Vec<Found> = files.into_iter().filter(|(path, _)| !is_folder || is_wanted(path)).collect();
    let size: f64 = wanted.iter().map(|(_, file)| file.size()).sum();
    if size > MOST || wanted.len() > LIMITS.files {
        return then(Given::TooLarge(name));
    }
    spawn_local(async move {
        let mut contents = Vec::with_capacity(wanted.len());
        for (path, file) in wanted {
            match JsFuture::from(file.array_buffer()).await {
                Ok(buffer) => contents.push((path, Uint8Array::new(&buffer).to_vec())),
                Err(_) => return then(Given::Unreadable(path)),
            }
        }
        match contents.pop() {
            Some((path, content)) if !is_folder => then(Given::File(path, content)),
            last => {
                contents.extend(last);
                then(Given::Folder(name, contents));
            }
        }
    });
}
