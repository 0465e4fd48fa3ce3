[#import "/vitrine-dam/templates/macros/dam.ftl" as dam]
[#assign preset = (def.parameters.preset)!"card"]
[#assign plain = cmsfn.decode(content)]
<section class="vitrine-gallery">
[#if plain.title?has_content]<h2>${plain.title?html}</h2>[/#if]
[#if content.pictures??]
<ul>
[#list cmsfn.children(content.pictures) as item]
[#assign picture = cmsfn.decode(item)]
<li>
[@dam.notes reference=(picture.asset!"") preset=preset /]
[#if picture.asset?has_content]
<figure>
[@dam.picture reference=picture.asset preset=preset alt=(picture.alt!"") sizes=((def.parameters.sizes)!"50vw") /]
[#if picture.caption?has_content]<figcaption>${picture.caption?html}</figcaption>[/#if]
</figure>
[/#if]
</li>
[/#list]
</ul>
[#else]
[@dam.placeholder /]
[/#if]
</section>
