// A file of very many elements, with its picture: rows of tasks, one after the other. A case of it waits at the first.
import { owned } from './designing';

const per_row = 50;

const step_of = (i: number): string =>
  i === 0 ? `<userTask id="t0" name="首办">${owned}</userTask>` : `<manualTask id="t${i}" name="第${i}步"/>`;

export function large_file(elements: number): string {
  const tasks = Math.floor((elements - 2) / 2); // each with a flow
  const nodes: string[] = [];
  const shapes: string[] = [];
  const add = (id: string, element: string, i: number) => {
    const [x, y] = [160 + (i % per_row) * 160, 100 + Math.floor(i / per_row) * 140];
    nodes.push(element);
    shapes.push(`<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">
        <dc:Bounds x="${x}" y="${y}" width="100" height="80"/></bpmndi:BPMNShape>`);
  };
  const flow = (id: string, from: string, to: string, i: number) => {
    const [x, y] = [260 + (i % per_row) * 160, 140 + Math.floor(i / per_row) * 140];
    nodes.push(`<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`);
    shapes.push(`<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">
        <di:waypoint x="${x}" y="${y}"/><di:waypoint x="${x + 60}" y="${y}"/></bpmndi:BPMNEdge>`);
  };
  for (let i = 0; i < tasks; ++i) {
    add(`t${i}`, i === tasks - 1 ? `<endEvent id="t${i}"/>` : step_of(i), i);
    if (i > 0) flow(`f${i}`, `t${i - 1}`, `t${i}`, i - 1);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:test"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
  xmlns:baton="urn:baton:bpmn:1">
  <process id="large_${elements}" name="大流程" isExecutable="true">
    <startEvent id="begin"/><!-- 从这里开始 -->
    <sequenceFlow id="f0" sourceRef="begin" targetRef="t0"/>
    ${nodes.join('\n    ')}
  </process>
  <bpmndi:BPMNDiagram id="dia"><bpmndi:BPMNPlane id="pl" bpmnElement="large_${elements}">
      <bpmndi:BPMNShape id="begin_di" bpmnElement="begin">
        <dc:Bounds x="60" y="122" width="36" height="36"/></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="f0_di" bpmnElement="f0">
        <di:waypoint x="96" y="140"/><di:waypoint x="160" y="140"/></bpmndi:BPMNEdge>
      ${shapes.join('\n      ')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>
`;
}
