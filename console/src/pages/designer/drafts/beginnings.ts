// What a new file begins as, and what a file of the person's own is.
import { say } from '../../../words/words';
import { words } from '../words';
import type { Kind } from './drafts';

const new_process = (id: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
                  xmlns:baton="urn:baton:bpmn:1"
                  id="definitions_${id}" targetNamespace="urn:baton:designer">
  <bpmn:process id="process_${id}" isExecutable="true">
    <bpmn:startEvent id="begin_${id}" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram_${id}">
    <bpmndi:BPMNPlane id="plane_${id}" bpmnElement="process_${id}">
      <bpmndi:BPMNShape id="begin_${id}_di" bpmnElement="begin_${id}">
        <dc:Bounds x="180" y="160" width="36" height="36" />
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

const new_decision = (id: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
             xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/"
             xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"
             id="definitions_${id}" name="definitions_${id}" namespace="urn:baton:designer:${id}">
  <decision id="decision_${id}" name="decision_${id}">
    <decisionTable id="table_${id}" hitPolicy="UNIQUE">
      <input id="input_${id}" label="${say(words.new_input)}">
        <inputExpression id="expression_${id}" typeRef="string"><text></text></inputExpression>
      </input>
      <output id="output_${id}" name="result" typeRef="string" />
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="diagram_${id}">
      <dmndi:DMNShape id="shape_${id}" dmnElementRef="decision_${id}">
        <dc:Bounds height="80" width="180" x="160" y="100" />
      </dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`;

const new_form = (id: string): string =>
  `${JSON.stringify({ type: 'default', id: `form_${id}`, schemaVersion: 18, components: [] }, null, 2)}\n`;

export function new_text(kind: Kind, id: string): string {
  if (kind === 'bpmn') return new_process(id);
  return kind === 'dmn' ? new_decision(id) : new_form(id);
}

export function kind_of(name: string): Kind | undefined {
  if (/\.(bpmn|bpmn20\.xml|xml)$/i.test(name)) return 'bpmn';
  if (/\.dmn$/i.test(name)) return 'dmn';
  return /\.(form|json)$/i.test(name) ? 'form' : undefined;
}

// As the service takes it: its ending says what a file is.
export function file_name(name: string, kind: Kind): string {
  const base =
    name
      .replace(/\.(bpmn20\.xml|bpmn|xml|dmn|form|json)$/i, '')
      .replace(/[/\\]/g, '_')
      .trim() || 'file';
  return `${base}.${kind}`;
}
