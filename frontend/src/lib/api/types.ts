// The names by which the app knows what the backend sends and takes; all of them generated from its OpenAPI document.
import type { components } from './schema';

type Schemas = components['schemas'];

export type User = Schemas['User'];
export type UserChange = Schemas['AccountChange'];
export type SignedIn = Schemas['SignedIn'];
export type Session = Schemas['Session'];
export type Token = Schemas['Token'];
export type NewToken = Schemas['NewToken'];
export type CreatedToken = Schemas['MadeToken'];
export type Scope = NewToken['scopes'][number];
export type Project = Schemas['Project'];
export type NewProject = Schemas['NewProject'];
export type ProjectChange = Schemas['ProjectChange'];
export type Color = Project['color'];
export type Label = Schemas['Label'];
export type Task = Schemas['Task'];
export type NewTask = Schemas['NewTask'];
export type TaskChange = Schemas['TaskChange'];
export type Due = Schemas['Due'];
export type NewDue = Schemas['NewDue'];
export type Recurrence = Schemas['Recurrence'];
export type Reading = Schemas['Reading'];
export type ReadingOfText = Schemas['ReadingOfText'];
export type Span = Schemas['Span'];
export type NotKept = Schemas['NotKept'];
export type Alternative = Schemas['Alternative'];
export type NewQuickAdd = Schemas['NewQuickAdd'];
export type TextToRead = Schemas['TextToRead'];
export type Change = Schemas['Change'];
export type Undone = Schemas['Undo'];
export type Conversation = Schemas['Conversation'];
export type Message = Schemas['Message'];
export type Problem = Schemas['Problem'];
