[#import "/vitrine-dam/templates/macros/dam.ftl" as dam]
[#assign plain = cmsfn.decode(content)]
[#assign preset = (def.parameters.preset)!"download"]
[@dam.notes reference=(plain.asset!"") preset=preset kind="document" /]
[#assign address][@dam.url reference=(plain.asset!"") preset=preset /][/#assign]
[#if address?has_content]
<p class="vitrine-download"><a href="${address}" download>${(plain.title!plain.asset)?html}</a></p>
[/#if]
