{{/* Names and labels. A component is frontend, backend, chatbot, database, migrate, backup, restore or test. */}}

{{/* Short enough for "-migrate-12345678" and a CronJob's own suffix. */}}
{{- define "duly.fullname" -}}
{{- $release := .Release.Name -}}
{{- $name := ternary $release (printf "%s-duly" $release) (contains "duly" $release) -}}
{{- .Values.fullnameOverride | default $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{/* Never change these: a Deployment's selector cannot. Takes root, component. */}}
{{- define "duly.selector" -}}
app.kubernetes.io/name: duly
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- with .component }}
app.kubernetes.io/component: {{ . }}
{{- end }}
{{- end -}}

{{/* Takes root, component. */}}
{{- define "duly.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" | trunc 63 }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
app.kubernetes.io/part-of: duly
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
{{ include "duly.selector" . }}
{{- with .root.Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/* An object's name, labels and annotations. Takes root, component, name (what follows the release's) or
fullName, annotations and labels (optional). */}}
{{- define "duly.metadata" -}}
name: {{ .fullName | default (printf "%s-%s" (include "duly.fullname" .root) .name) }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "duly.labels" . | nindent 2 }}
  {{- with .labels }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- with merge (dict) (.annotations | default dict) .root.Values.commonAnnotations }}
annotations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{/* Takes root, component (frontend, backend, chatbot or jobs). */}}
{{- define "duly.serviceAccountName" -}}
{{- $account := (index .root.Values .component).serviceAccount -}}
{{- if $account.create -}}
{{- $account.name | default (printf "%s-%s" (include "duly.fullname" .root) .component) -}}
{{- else -}}
{{- $account.name | default "default" -}}
{{- end -}}
{{- end -}}

{{/* The address by which browsers know Duly; empty: not known. */}}
{{- define "duly.publicUrl" -}}
{{- if .Values.publicUrl -}}
{{- .Values.publicUrl | trimSuffix "/" -}}
{{- else if and .Values.ingress.enabled .Values.ingress.hosts -}}
{{- ternary "https" "http" (not (empty .Values.ingress.tls)) }}://{{ first .Values.ingress.hosts -}}
{{- end -}}
{{- end -}}
