[#import "/vitrine-dam/templates/macros/dam.ftl" as dam]
[#assign plain = cmsfn.decode(content)]
[#assign preset = (def.parameters.preset)!"hero"]
[@dam.notes reference=(plain.asset!"") preset=preset /]
[#if plain.asset?has_content]
<figure class="vitrine-picture">
[@dam.picture reference=plain.asset preset=preset alt=(plain.alt!"") sizes=((def.parameters.sizes)!"100vw")
  narrow=(plain.narrow!"") narrowPreset=((def.parameters.narrowPreset)!"") narrowBelow=((def.parameters.narrowBelow)!640)?number /]
[#if plain.caption?has_content]<figcaption>${plain.caption?html}</figcaption>[/#if]
</figure>
[/#if]
