//! Opening the window: which renderer draws it, and what happens when one of them cannot.
//!
//! `auto` tries wgpu and then OpenGL in the same process, and remembers which one worked. A driver that takes the whole
//! program down leaves a mark behind, so that the next start begins with the other one.

use std::{cell::Cell, path::PathBuf, rc::Rc, time::Instant};

use eframe::{NativeOptions, egui::ViewportBuilder, egui_wgpu, wgpu};

use super::{
    app_icon::app_icon,
    window::{FirstFrame, Window},
};
use crate::{
    app::{
        files::recovery,
        settings::{Renderer, Settings},
    },
    present::words::language::Language,
};

/// The name that desktops know the program by.
const APP_ID: &str = "dk.sidestil.Sidestil";

/// Opens the window with these files and runs until it is closed.
///
/// # Errors
///
/// A sentence when no renderer could open it.
#[expect(clippy::needless_pass_by_value, reason = "the window may be opened twice, each time with its own")]
pub fn run(
    settings: Settings,
    files: Vec<PathBuf>,
    renderer: Option<Renderer>,
    started: Instant,
) -> Result<(), String> {
    let language = settings.language();
    recovery::log_panics(language);
    let chosen = renderer.unwrap_or(settings.renderer);
    let mut first_reason = None;
    for renderer in order(chosen, settings.working_renderer, recovery::failed_renderer()) {
        recovery::starting(renderer);
        let shown = Rc::new(Cell::new(false));
        let first_frame =
            FirstFrame { started, renderer, remember: chosen == Renderer::Auto, shown: Rc::clone(&shown) };
        let (settings, files) = (settings.clone(), files.clone());
        let ended = eframe::run_native(
            "Sidestil",
            options(renderer),
            Box::new(move |creation| Ok(Box::new(Window::new(&creation.egui_ctx, settings, files).timed(first_frame)))),
        );
        match ended {
            Ok(()) => return Ok(()),
            // What goes wrong after the window was there is not the choice of renderer.
            Err(error) if shown.get() => return Err(error.to_string()),
            Err(error) => first_reason.get_or_insert(error.to_string()),
        };
    }
    recovery::started();
    Err(no_window(&first_reason.unwrap_or_default(), language))
}

/// The renderers to try, in order.
fn order(chosen: Renderer, working: Option<Renderer>, failed: Option<Renderer>) -> Vec<Renderer> {
    if chosen != Renderer::Auto {
        return vec![chosen];
    }
    let mut order = vec![Renderer::Wgpu, Renderer::Glow];
    // What worked the last time comes first, what crashed comes last.
    order.sort_by_key(|renderer| (Some(*renderer) == failed, Some(*renderer) != working));
    order
}

fn options(renderer: Renderer) -> NativeOptions {
    let viewport = ViewportBuilder::default()
        .with_title("Sidestil")
        .with_app_id(APP_ID)
        .with_icon(app_icon())
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([960.0, 540.0])
        .with_drag_and_drop(true);
    let mut options = NativeOptions {
        viewport,
        renderer: if renderer == Renderer::Glow { eframe::Renderer::Glow } else { eframe::Renderer::Wgpu },
        persist_window: true,
        // The bundled typeface has every sign the texts use; the same on every machine.
        system_font_fallback: false,
        ..NativeOptions::default()
    };
    // A calculation that is looked at needs no gaming card.
    if let egui_wgpu::WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
        setup.power_preference = wgpu::PowerPreference::LowPower;
    }
    #[cfg(target_os = "macos")]
    {
        use winit::platform::macos::EventLoopBuilderExtMacOS as _;
        // The menu that winit makes ends the program by Cmd+Q, without a question about what is not saved.
        options.event_loop_builder = Some(Box::new(|builder| {
            builder.with_default_menu(false);
        }));
    }
    options
}

fn no_window(reason: &str, language: Language) -> String {
    let reason = without_places(reason);
    let reason = reason.trim_end_matches('.');
    if reason.contains("DISPLAY") {
        let none = language.say(
            "der er ingen skærm (DISPLAY eller WAYLAND_DISPLAY)",
            "there is no display (DISPLAY or WAYLAND_DISPLAY)",
        );
        return format!("{none}: {reason}.");
    }
    match language {
        Language::Danish => {
            format!("vinduet kan ikke åbnes: {reason}. Prøv `--renderer glow` eller `--renderer wgpu`.")
        }
        Language::English => {
            format!("the window cannot be opened: {reason}. Try `--renderer glow` or `--renderer wgpu`.")
        }
    }
}

/// A library's reason without the places in its source text, which help nobody here: `at /…/mod.rs:765: `.
fn without_places(reason: &str) -> String {
    let mut kept = String::new();
    let mut rest = reason;
    while let Some((before, (place, after))) =
        rest.split_once(" at ").and_then(|(before, more)| Some((before, more.split_once(": ")?)))
    {
        let is_place = place.contains(".rs:");
        kept.push_str(before);
        if is_place {
            kept.push_str(": ");
            rest = after;
        } else {
            kept.push_str(" at ");
            rest = &rest[before.len() + " at ".len()..];
        }
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use Renderer::{Auto, Glow, Wgpu};

    #[test]
    fn auto_tries_both_and_begins_with_what_worked() {
        assert_eq!(order(Auto, None, None), [Wgpu, Glow]);
        assert_eq!(order(Auto, Some(Glow), None), [Glow, Wgpu]);
        assert_eq!(order(Auto, None, Some(Wgpu)), [Glow, Wgpu]);
        assert_eq!(order(Auto, Some(Wgpu), Some(Wgpu)), [Glow, Wgpu]);
        assert_eq!(order(Auto, Some(Glow), Some(Glow)), [Wgpu, Glow]);
    }

    #[test]
    fn a_renderer_that_was_asked_for_is_the_only_one() {
        assert_eq!(order(Glow, Some(Wgpu), Some(Glow)), [Glow]);
        assert_eq!(order(Wgpu, None, None), [Wgpu]);
    }

    #[test]
    fn a_reason_names_no_source_text_and_a_missing_display_is_said_first() {
        let place = "/opt/a b/.cargo/registry/src/x/winit-0.30.13/src/platform_impl/linux/mod.rs:765";
        let none = format!("winit EventLoopError: os error at {place}: neither WAYLAND_DISPLAY nor DISPLAY is set.");
        assert_eq!(
            no_window(&none, Language::Danish),
            "der er ingen skærm (DISPLAY eller WAYLAND_DISPLAY): winit EventLoopError: os error: neither \
             WAYLAND_DISPLAY nor DISPLAY is set."
        );
        let other = no_window(&format!("looked at it: os error at {place}: no luck"), Language::English);
        assert!(other.starts_with("the window cannot be opened: looked at it: os error: no luck. Try"), "{other}");
    }
}
