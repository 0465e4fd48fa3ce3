[#-- Printed by "vitrine presets export --format magnolia --site demo"; print it again when presets change. --]
[#assign base = "http://localhost:8080/media"]
[#assign site = "demo"]
[#assign locales = ["en-GB", "de-DE", "fr-FR"]]
[#assign presets = {
  "hero": {"kind": "image", "ratio": "16:9", "widths": [480, 960, 1440, 1920], "formats": ["avif", "webp", "jpeg"]},
  "card": {"kind": "image", "ratio": "1:1", "widths": [200, 400, 800], "formats": ["avif", "webp", "jpeg"]},
  "teaser": {"kind": "image", "ratio": "3:2", "widths": [320, 640, 960], "formats": ["avif", "webp", "jpeg"]},
  "portrait": {"kind": "image", "ratio": "4:5", "widths": [320, 640, 960], "formats": ["avif", "webp", "jpeg"]},
  "inline": {"kind": "image", "widths": [480, 960, 1440], "formats": ["avif", "webp", "jpeg"]},
  "logo": {"kind": "image", "ratio": "2:1", "widths": [160, 320], "formats": ["avif", "webp", "jpeg"]},
  "download": {"kind": "document"},
  "clip": {"kind": "video"}
}]
