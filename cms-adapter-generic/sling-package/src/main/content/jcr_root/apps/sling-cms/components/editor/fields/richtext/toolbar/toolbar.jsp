<%-- Over Sling CMS's own script, which draws the toolbar as ever. --%>
<%@include file="/libs/sling-cms/global.jsp"%>
<sling:include resource="${resource}" resourceType="/libs/sling-cms/components/editor/fields/richtext/toolbar" />
<sling:include resource="${resource}" resourceType="vitrine/components/richtext" />
