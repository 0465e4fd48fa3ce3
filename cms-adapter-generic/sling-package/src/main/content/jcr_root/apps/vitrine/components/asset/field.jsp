<%-- A reference to an asset, and the button that opens the picker. Without JavaScript it is a text field. --%>
<%@include file="/libs/sling-cms/global.jsp"%>
<fmt:message key="vitrine.replace" var="replace" />
<fmt:message key="vitrine.remove" var="remove" />
<fmt:message key="vitrine.malformed" var="malformed" />
<link rel="stylesheet" href="/static/clientlibs/vitrine/field.css" />
<div class="vitrine-field" data-replace="${sling:encode(replace,'HTML_ATTR')}" <%@include file="/apps/vitrine/components/said.jsp"%>>
    <div class="vitrine-view"></div>
    <input type="text" class="input" id="${sling:encode(properties.name,'HTML_ATTR')}" name="${sling:encode(properties.name,'HTML_ATTR')}" value="${sling:encode(value,'HTML_ATTR')}" pattern="\s*dam:[0-9a-hjkmnp-tv-z]{14}(@[A-Za-z0-9._-]{1,64})?\s*" title="${sling:encode(malformed,'HTML_ATTR')}" autocomplete="off" spellcheck="false" ${required} ${disabled} />
    <div class="vitrine-actions">
        <button type="button" class="button is-link" data-does="choose" hidden>${sling:encode(choose,'HTML')}</button>
        <button type="button" class="button" data-does="remove" hidden>${sling:encode(remove,'HTML')}</button>
    </div>
    <p class="help" role="status"></p>
</div>
<script type="module" src="/static/clientlibs/vitrine/field.js"></script>
