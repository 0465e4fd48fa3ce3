<%-- Attributes that tell a field's script about the component that is being edited, in the editor's language. --%>
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
<fmt:message key="vitrine.unconfigured" var="unconfigured" />
<fmt:message key="vitrine.away" var="away" />
<fmt:message key="vitrine.token.expired" var="expired" />
<fmt:message key="vitrine.token.forbidden" var="forbidden" />
<fmt:message key="vitrine.token.failed" var="failed" />
data-server="${sling:encode(vitrine.server,'HTML_ATTR')}"
data-media="${sling:encode(vitrine.media,'HTML_ATTR')}"
data-site="${sling:encode(vitrine.site,'HTML_ATTR')}"
data-locale="${sling:encode(vitrine.locale,'HTML_ATTR')}"
data-presets="${sling:encode(presets,'HTML_ATTR')}"
data-component="${sling:encode(edited.path,'HTML_ATTR')}"
data-language="${sling:encode(language,'HTML_ATTR')}"
data-choose="${sling:encode(choose,'HTML_ATTR')}"
data-unconfigured="${sling:encode(unconfigured,'HTML_ATTR')}"
data-away="${sling:encode(away,'HTML_ATTR')}"
data-expired="${sling:encode(expired,'HTML_ATTR')}"
data-forbidden="${sling:encode(forbidden,'HTML_ATTR')}"
data-failed="${sling:encode(failed,'HTML_ATTR')}"
