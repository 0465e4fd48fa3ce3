[#import "/vitrine-dam/templates/macros/dam.ftl" as dam]
[#assign preset = (def.parameters.preset)!"card"]
[#assign plain = cmsfn.decode(content)]
<section class="vitrine-gallery">
[#if plain.title?has_content]<h2>${plain.title?html}</h2>[/#if]
[#assign items = content.pictures???then(cmsfn.children(content.pictures), [])]
[#if items?has_content]
<ul>
[#list items as item]
[#assign picture = cmsfn.decode(item)]
[#if picture.asset?has_content || cmsfn.editMode]
<li>
[@dam.notes reference=(picture.asset!"") preset=preset /]
[#if picture.asset?has_content]
<figure>
[@dam.picture reference=picture.asset preset=preset alt=(picture.alt!"") sizes=((def.parameters.sizes)!"50vw") /]
[#if picture.caption?has_content]<figcaption>${picture.caption?html}</figcaption>[/#if]
</figure>
[/#if]
</li>
[/#if]
[/#list]
</ul>
[#else]
[@dam.placeholder /]
[/#if]
</section>
