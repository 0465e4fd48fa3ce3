[#-- What templates show of the DAM. Give the macros plain text, for Magnolia has escaped what stands in content:

       [#import "/vitrine-dam/templates/macros/dam.ftl" as dam]
       [#assign plain = cmsfn.decode(content)]
       [@dam.picture reference=(plain.asset!"") preset="hero" alt=(plain.alt!"") /]

     They escape it once. What is not a reference shows nothing to readers, and a note to editors. --]
[#import "/vitrine-dam/templates/macros/address.ftl" as address]
[#import "/vitrine-dam/templates/macros/settings.ftl" as settings]
[#import "/vitrine-dam/templates/macros/words.ftl" as words]

[#-- A responsive picture in every format and shape of its preset.
     alt: what the page says of it; empty leaves it to the asset's own text, which the browser reads from the facts.
     decorative: it says nothing, so no text is looked for. first: it is what a reader sees first.
     narrow, narrowPreset, narrowBelow: another asset, or another preset, where the page is narrower (CSS pixels). --]
[#macro picture reference preset alt="" sizes="100vw" class="" first=false decorative=false narrow="" narrowPreset="" narrowBelow=640]
  [#local parts = checked(reference, preset, "image")]
  [#if parts.key??]
    [#local rule = address.presetOf(preset, "image")]
    [#local name = address.fileName(alt)]
    [#local widths = rule.widths]
[@verdict parts=parts preset=preset /]
<picture[#if class != ""] class="${class?html}"[/#if] data-dam="${reference?html}">
    [@narrowSources parts=parts preset=preset narrow=narrow narrowPreset=narrowPreset below=narrowBelow sizes=sizes name=name /]
    [#list rule.breakpoints![] as point]
      [@sources parts=parts preset=preset rule=rule name=name sizes=sizes shape=point.ratio below=point.below universal=true /]
    [/#list]
    [@sources parts=parts preset=preset rule=rule name=name sizes=sizes /]
<img src="${address.file(parts, preset, name, universal(rule), widths[((widths?size - 1) / 2)?floor])?html}"
     srcset="${address.ladder(parts, preset, rule, name, universal(rule))?html}" sizes="${sizes?html}"[@size rule=rule /]
     alt="${alt?html}"[#if alt == "" && !decorative] data-dam-facts="${address.facts(parts, preset)?html}"[/#if] decoding="async" [#if first]fetchpriority="high"[#else]loading="lazy"[/#if]>
</picture>
    [#if alt == "" && !decorative][@script /][/#if]
  [/#if]
[/#macro]

[#-- A video with its still picture: the one named, else the DAM's own. The browser adds the subtitles that the DAM has,
     in every language, as it reads them in the facts.
     preset: of the kind video. posterPreset: of the kind image.
     tracks: languages of subtitles that the DAM is known to have; they then need no JavaScript. --]
[#macro video reference preset poster="" posterPreset="" title="" class="" tracks=[]]
  [#local parts = checked(reference, preset, "video")]
  [#if parts.key??]
    [#local still = address.parse(poster)]
    [#local rule = address.presetOf(posterPreset, "image")]
[@verdict parts=parts preset=preset /]
<video controls playsinline preload="metadata"[#if class != ""] class="${class?html}"[/#if] data-dam="${reference?html}" data-dam-facts="${address.facts(parts, preset)?html}" crossorigin="anonymous"[#if title != ""] title="${title?html}" aria-label="${title?html}"[/#if][#if rule.widths??][@size rule=rule /] poster="${address.file(still.key???then(still, parts), posterPreset, "poster", universal(rule), rule.widths[((rule.widths?size - 1) / 2)?floor])?html}"[/#if]>
<source src="${address.file(parts, preset)?html}">
    [#list tracks as language]
      [#if language?matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")]
<track kind="subtitles" srclang="${language}" src="${address.track(parts, language)?html}">
      [/#if]
    [/#list]
</video>
    [@script /]
  [/#if]
[/#macro]

[#-- The address of a file, for an attribute: a picture in a width (the middle one of the preset if none is named), a
     document, a video. Prints nothing if there is none.
     kind: what the preset has to be for; whatever it is for if left out. --]
[#macro url reference preset width=0 kind=""][#compress]
  [#local parts = address.parse(reference)]
  [#if parts.key?? && settings.base != "" && settings.presets[preset]?? && (kind == "" || address.presetOf(preset, kind).kind??)]${address.file(parts, preset, "", "", width)?html}[/#if]
[/#compress][/#macro]

[#-- A link to a document, or to a file of another kind, around what is nested. The browser hides it from readers when the
     file is withheld, for which there is no fallback. --]
[#macro link reference preset kind="document" class=""]
  [#local parts = checked(reference, preset, kind)]
  [#if parts.key??]
[@verdict parts=parts preset=preset /]
<a href="${address.file(parts, preset)?html}"[#if class != ""] class="${class?html}"[/#if] download data-dam="${reference?html}" data-dam-facts="${address.facts(parts, preset)?html}">[#nested]</a>
    [@script /]
  [/#if]
[/#macro]

[#-- A picture for search engines, as schema.org's ImageObject. The server knows its address, size and the page's own
     words; the browser completes it with licence, credit and copyright from the facts. --]
[#macro jsonld reference preset name="" caption=""]
  [#local parts = checked(reference, preset, "image")]
  [#if parts.key??]
    [#local rule = address.presetOf(preset, "image")]
    [#local widest = rule.widths?last]
    [#local slug = address.fileName(name)]
<script type="application/ld+json" data-dam-facts="${address.facts(parts, preset)?html}">
{"@context": "https://schema.org", "@type": "ImageObject", "contentUrl": "${address.file(parts, preset, slug, universal(rule), widest)?json_string}"[#if name != ""], "name": "${name?json_string}"[/#if][#if caption != ""], "caption": "${caption?json_string}"[/#if][#if rule.ratio??], "width": ${widest?c}, "height": ${heightFor(rule, widest)?c}[/#if]}
</script>
    [@script /]
  [/#if]
[/#macro]

[#-- What a component shows to editors until something is chosen. --]
[#macro placeholder]
  [@note about="empty" /]
[/#macro]

[#-- The module that reads facts in the browser, named once in each template; browsers run a module once in a page. --]
[#macro script]
  [#if !(scriptNamed!false)]
    [#assign scriptNamed = true]
<script type="module" src="${(ctx.contextPath!"")?html}/.resources/vitrine-dam/webresources/page.js"></script>
  [/#if]
[/#macro]

[#-- The parts of a reference that may be shown; an empty hash, and a note to editors, if it may not. --]
[#function checked reference preset kind]
  [#local parts = address.parse(reference)]
  [#if settings.base == "" || !parts.key?? || !(address.presetOf(preset, kind).kind??)]
    [#return {}]
  [/#if]
  [#return parts]
[/#function]

[#-- Says to editors why nothing is shown. Components call it beside the macro; readers get nothing. --]
[#macro notes reference preset kind="image"]
  [#if settings.base == ""]
    [@note about="settings" /]
  [#elseif !(reference?is_string) || reference != ""]
    [#if !(address.parse(reference).key??)]
      [@note about="reference" what=(reference?is_string)?then(reference, "…") /]
    [#elseif !(address.presetOf(preset, kind).kind??)]
      [@note about="preset" what=(preset?is_string)?then(preset, "…") /]
    [/#if]
  [#else]
    [@placeholder /]
  [/#if]
[/#macro]

[#macro note about what=""]
  [#if cmsfn.editMode]
    [#local language = (cmsfn.language()!"")?replace("_", "-")?keep_before("-")]
    [#local said = words.words[language]!words.words["en"]]
<p class="vitrine-dam-note" role="note" lang="${(words.words[language]??)?then(language, "en")}">${said[about]?html}[#if what != ""] <code>${(what?length gt 80)?then(what[0..*80] + "…", what)?html}</code>[/#if]</p>
  [/#if]
[/#macro]

[#-- A place that the browser fills with the asset's title and verdict, for editors alone. --]
[#macro verdict parts preset]
  [#if cmsfn.editMode]
<p class="vitrine-dam-verdict" role="note" data-dam-verdict="${address.facts(parts, preset)?html}" hidden></p>
    [@script /]
  [/#if]
[/#macro]

[#macro narrowSources parts preset narrow narrowPreset below sizes name]
  [#local other = address.parse(narrow)]
  [#local used = (narrowPreset == "")?then(preset, narrowPreset)]
  [#local rule = address.presetOf(used, "image")]
  [#if rule.widths?? && (other.key?? || used != preset)]
    [@sources parts=(other.key??)?then(other, parts) preset=used rule=rule name=name sizes=sizes below=below universal=true /]
  [/#if]
[/#macro]

[#-- Sources of one shape: the modern formats first; for narrow pages the universal one, too. --]
[#macro sources parts preset rule name sizes shape="" below=0 universal=false]
  [#list rule.formats as format]
    [#if universal || format != "jpeg" && format != "png"]
<source[#if below gt 0] media="(max-width: ${(below - 0.02)?c}px)"[/#if] type="image/${format}" srcset="${address.ladder(parts, preset, rule, name, (format == "jpeg")?then("jpg", format), shape)?html}" sizes="${sizes?html}">
    [/#if]
  [/#list]
[/#macro]

[#-- Width and height in the widest rendition, so that nothing jumps; none for rules that keep a picture's own shape. --]
[#macro size rule][#if rule.ratio??] width="${rule.widths?last?c}" height="${heightFor(rule, rule.widths?last)?c}"[/#if][/#macro]

[#function heightFor rule width]
  [#local sides = rule.ratio?split(":")]
  [#return (width * sides[1]?number / sides[0]?number)?round]
[/#function]

[#-- The extension of the format that every browser shows. --]
[#function universal rule]
  [#return rule.formats?seq_contains("png")?then((rule.formats?seq_contains("jpeg"))?then("jpg", "png"), "jpg")]
[/#function]
