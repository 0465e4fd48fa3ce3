[#import "/vitrine-dam/templates/macros/dam.ftl" as dam]
[#assign plain = cmsfn.decode(content)]
[#assign preset = (def.parameters.preset)!"download"]
[@dam.notes reference=(plain.asset!"") preset=preset kind="document" /]
[#if plain.asset?has_content]
<div class="vitrine-download">
[@dam.link reference=plain.asset preset=preset]${(plain.title?has_content)?then(plain.title, plain.asset)?html}[/@dam.link]
</div>
[/#if]
