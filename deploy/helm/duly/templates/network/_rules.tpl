{{/* Pieces of NetworkPolicies. To Kubernetes an empty list of peers is everybody; here it is nobody, so a rule without peers is not written. */}}

{{/* Ingress from some of the release's own components. Takes root, components, port. */}}
{{- define "duly.network.from" -}}
- from:
    - podSelector:
        {{- include "duly.network.pods" . | nindent 8 }}
  ports: [{protocol: TCP, port: {{ .port }}}]
{{- end -}}

{{/* Egress to some of them. Takes root, components, port. */}}
{{- define "duly.network.to" -}}
- to:
    - podSelector:
        {{- include "duly.network.pods" . | nindent 8 }}
  ports: [{protocol: TCP, port: {{ .port }}}]
{{- end -}}

{{/* A selector of the release's pods of some components. Takes root, components. */}}
{{- define "duly.network.pods" -}}
matchLabels:
  {{- include "duly.selector" (dict "root" .root) | nindent 2 }}
matchExpressions:
  - {key: app.kubernetes.io/component, operator: In, values: [{{ join ", " .components }}]}
{{- end -}}

{{/* Names are looked up by everything but the database. */}}
{{- define "duly.network.dns" -}}
{{- with .Values.networkPolicy.dns }}
{{- if and .to .ports }}
- to:
    {{- toYaml .to | nindent 4 }}
  ports:
    {{- range .ports }}
    - {protocol: UDP, port: {{ . }}}
    - {protocol: TCP, port: {{ . }}}
    {{- end }}
{{- end }}
{{- end }}
{{- end -}}

{{/* Who reaches the web app: the release's own test, and networkPolicy.frontend.from. */}}
{{- define "duly.network.door" -}}
{{- include "duly.network.from" (dict "root" . "components" (list "test") "port" 3000) }}
{{- with .Values.networkPolicy.frontend.from }}
- from:
    {{- toYaml . | nindent 4 }}
  ports: [{protocol: TCP, port: http}]
{{- end }}
{{- end -}}

{{- define "duly.network.metrics" -}}
{{- with .Values.networkPolicy.metrics.from }}
- from:
    {{- toYaml . | nindent 4 }}
  ports: [{protocol: TCP, port: metrics}]
{{- end }}
{{- end -}}

{{/* The bundled database, or networkPolicy.database. */}}
{{- define "duly.network.database" -}}
{{- if .Values.database.bundled.enabled }}
{{- include "duly.network.to" (dict "root" . "components" (list "database") "port" 5432) }}
{{- else if .Values.networkPolicy.database.to }}
- to:
    {{- range .Values.networkPolicy.database.to }}
    {{- if .ipBlock }}
    - {{- include "duly.network.block" .ipBlock | nindent 6 }}
    {{- else }}
    - {{- toYaml . | nindent 6 }}
    {{- end }}
    {{- end }}
  ports: [{protocol: TCP, port: {{ .Values.networkPolicy.database.port }}}]
{{- end }}
{{- end -}}

{{/* A list of networkPolicy.egress. */}}
{{- define "duly.network.egress" -}}
{{- range . }}
- to:
    {{- if .cidr }}
    - {{- include "duly.network.block" . | nindent 6 }}
    {{- else }}
    - {{- toYaml (pick . "namespaceSelector" "podSelector") | nindent 6 }}
    {{- end }}
  ports: [{protocol: {{ .protocol | default "TCP" }}, port: {{ .port }}}]
{{- end }}
{{- end -}}

{{/* An ipBlock without the addresses at which clouds hand out credentials. Takes cidr, except (optional). */}}
{{- define "duly.network.block" -}}
{{- $except := .except | default list -}}
{{- if eq (include "duly.network.holdsMetadata" .cidr) "true" -}}
{{- $except = append $except (contains ":" .cidr | ternary "fd00:ec2::/32" "169.254.0.0/16") | uniq -}}
{{- end -}}
ipBlock:
  cidr: {{ .cidr | quote }}
  {{- with $except }}
  except: {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}

{{/* Whether all of 169.254.0.0/16, or fd00:ec2::/32, lies in a block. Of IPv6 only ::/0 can: the others are at most a /32 (_validate.tpl). */}}
{{- define "duly.network.holdsMetadata" -}}
{{- if contains ":" . -}}
{{- eq . "::/0" -}}
{{- else -}}
{{- $parts := regexSplit "[./]" . -1 -}}
{{- $prefix := index $parts 4 | int -}}
{{- $size := 1 -}}
{{- range until (sub 32 $prefix | int) }}{{ $size = mul $size 2 }}{{ end -}}
{{- $address := 0 -}}
{{- range slice $parts 0 4 }}{{ $address = add (mul $address 256) (int .) }}{{ end -}}
{{- and (le $prefix 16) (eq (div $address $size) (div 2851995648 $size)) -}}
{{- end -}}
{{- end -}}
