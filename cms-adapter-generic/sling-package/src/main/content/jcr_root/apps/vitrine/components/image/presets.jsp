<%-- The presets that an administrator has named; the first is that of pictures that name none. --%>
<%@include file="/libs/sling-cms/global.jsp"%>
<c:set var="edited" value="${slingRequest.requestPathInfo.suffixResource}" />
<c:if test="${not empty edited}">
    <sling:adaptTo adaptable="${edited}" adaptTo="org.vitrine.sling.field.PickerSettings" var="vitrine" />
    <c:forEach var="preset" items="${vitrine.presets}">
        <option ${edited.valueMap.preset == preset ? 'selected' : ''} value="${sling:encode(preset,'HTML_ATTR')}">${sling:encode(preset,'HTML')}</option>
    </c:forEach>
</c:if>
