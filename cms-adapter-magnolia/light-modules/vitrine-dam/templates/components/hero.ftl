[#import "/vitrine-dam/templates/macros/dam.ftl" as dam]
[#assign plain = cmsfn.decode(content)]
[#assign preset = (def.parameters.preset)!"hero"]
[@dam.notes reference=(plain.asset!"") preset=preset /]
<header class="vitrine-hero">
[#if plain.asset?has_content]
[@dam.picture reference=plain.asset preset=preset alt=(plain.alt!"") sizes=((def.parameters.sizes)!"100vw") first=true /]
[@dam.jsonld reference=plain.asset preset=preset name=(plain.alt!"") caption=(plain.title!"") /]
[/#if]
[#if plain.title?has_content]<h1>${plain.title?html}</h1>[/#if]
[#if plain.text?has_content]<p>${plain.text?html}</p>[/#if]
</header>
