[#import "/vitrine-dam/templates/macros/dam.ftl" as dam]
[#assign plain = cmsfn.decode(content)]
[#assign preset = (def.parameters.preset)!"clip"]
[@dam.notes reference=(plain.asset!"") preset=preset kind="video" /]
[#if plain.asset?has_content]
<figure class="vitrine-video">
[@dam.video reference=plain.asset preset=preset poster=(plain.poster!"") posterPreset=((def.parameters.posterPreset)!"hero") title=(plain.title!"") /]
[#if plain.caption?has_content]<figcaption>${plain.caption?html}</figcaption>[/#if]
</figure>
[/#if]
