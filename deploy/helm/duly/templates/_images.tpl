{{/* registry/repository@digest or registry/repository:tag. Takes root, image. */}}
{{- define "duly.image.reference" -}}
{{- $registry := .root.Values.global.imageRegistry | default .image.registry -}}
{{- $suffix := ternary (printf "@%s" .image.digest) (printf ":%s" .image.tag) (not (empty .image.digest)) -}}
image: {{ printf "%s/%s%s" ($registry | trimSuffix "/") .image.repository $suffix | quote }}
imagePullPolicy: {{ .image.pullPolicy | default .root.Values.image.pullPolicy }}
{{- end -}}

{{/* Of one of the three services. Takes root, service. */}}
{{- define "duly.image" -}}
{{- $shared := .root.Values.image -}}
{{- $own := (index .root.Values .service).image -}}
{{- $image := dict
  "registry" ($own.registry | default $shared.registry)
  "repository" ($own.repository | default (printf "%s/duly-%s" $shared.owner .service))
  "tag" ($own.tag | default $shared.tag | default .root.Chart.AppVersion)
  "digest" $own.digest
  "pullPolicy" $own.pullPolicy -}}
{{- include "duly.image.reference" (dict "root" .root "image" $image) -}}
{{- end -}}

{{- define "duly.image.pullSecrets" -}}
{{- with concat .Values.global.imagePullSecrets .Values.imagePullSecrets | uniq }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end -}}
