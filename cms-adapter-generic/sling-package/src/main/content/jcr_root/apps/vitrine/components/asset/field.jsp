<%-- A reference to an asset, and the button that opens the picker. Without JavaScript it is a text field. --%>
<%@include file="/libs/sling-cms/global.jsp"%>
<c:set var="edited" value="${slingRequest.requestPathInfo.suffixResource}" />
<c:if test="${not empty edited}">
    <sling:adaptTo adaptable="${edited}" adaptTo="org.vitrine.sling.field.PickerSettings" var="vitrine" />
</c:if>
<c:set var="presets" value="${properties.presets}" />
<c:if test="${empty presets}">
    <c:set var="presets" value="" />
    <c:forEach var="preset" items="${vitrine.presets}"><c:set var="presets" value="${presets} ${preset}" /></c:forEach>
</c:if>
<fmt:message key="vitrine.language" var="language" />
<fmt:message key="vitrine.choose" var="choose" />
<fmt:message key="vitrine.replace" var="replace" />
<fmt:message key="vitrine.remove" var="remove" />
<fmt:message key="vitrine.malformed" var="malformed" />
<fmt:message key="vitrine.unconfigured" var="unconfigured" />
<fmt:message key="vitrine.away" var="away" />
<fmt:message key="vitrine.token.expired" var="expired" />
<fmt:message key="vitrine.token.forbidden" var="forbidden" />
<fmt:message key="vitrine.token.failed" var="failed" />
<link rel="stylesheet" href="/static/clientlibs/vitrine/field.css" />
<div class="vitrine-field"
        data-server="${sling:encode(vitrine.server,'HTML_ATTR')}"
        data-media="${sling:encode(vitrine.media,'HTML_ATTR')}"
        data-site="${sling:encode(vitrine.site,'HTML_ATTR')}"
        data-locale="${sling:encode(vitrine.locale,'HTML_ATTR')}"
        data-presets="${sling:encode(presets,'HTML_ATTR')}"
        data-component="${sling:encode(edited.path,'HTML_ATTR')}"
        data-language="${sling:encode(language,'HTML_ATTR')}"
        data-choose="${sling:encode(choose,'HTML_ATTR')}"
        data-replace="${sling:encode(replace,'HTML_ATTR')}"
        data-unconfigured="${sling:encode(unconfigured,'HTML_ATTR')}"
        data-away="${sling:encode(away,'HTML_ATTR')}"
        data-expired="${sling:encode(expired,'HTML_ATTR')}"
        data-forbidden="${sling:encode(forbidden,'HTML_ATTR')}"
        data-failed="${sling:encode(failed,'HTML_ATTR')}">
    <div class="vitrine-view"></div>
    <input type="text" class="input" id="${sling:encode(properties.name,'HTML_ATTR')}" name="${sling:encode(properties.name,'HTML_ATTR')}" value="${sling:encode(value,'HTML_ATTR')}" pattern="\s*dam:[0-9a-hjkmnp-tv-z]{14}(@\S+)?\s*" title="${sling:encode(malformed,'HTML_ATTR')}" autocomplete="off" spellcheck="false" ${required} ${disabled} />
    <div class="vitrine-actions">
        <button type="button" class="button is-link" data-does="choose" hidden>${sling:encode(choose,'HTML')}</button>
        <button type="button" class="button" data-does="remove" hidden>${sling:encode(remove,'HTML')}</button>
    </div>
    <p class="help" role="status"></p>
</div>
<script type="module" src="/static/clientlibs/vitrine/field.js"></script>
