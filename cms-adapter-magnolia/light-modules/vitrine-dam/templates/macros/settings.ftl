[#-- What the templates know of Vitrine. Nothing here is typed by hand; print it with

       ./vitrine presets export --config vitrine.yaml --format magnolia --site SITE > settings.ftl

     and again whenever presets change. As delivered it is empty: the macros then show a note to editors and
     nothing to readers. --]
[#assign base = ""]
[#assign site = ""]
[#assign locales = []]
[#assign presets = {}]
