import { RegisterKind, type RegisterFilter } from '@jingqi/contract';
import { Button, Tabs } from 'antd';
import { Download, Plus, Upload } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { saveFile } from '../../api/saveFile.ts';
import { EntryPanel } from '../../features/console/registers/EntryPanel.tsx';
import { ImportDialog } from '../../features/console/registers/ImportDialog.tsx';
import { RegisterTable } from '../../features/console/registers/RegisterTable.tsx';
import { RegisterTools } from '../../features/console/registers/RegisterTools.tsx';
import { useNotice } from '../../features/console/useNotice.ts';
import { useStaffRole } from '../../features/console/useStaffRole.ts';
import { useTyped } from '../../features/console/useTyped.ts';
import { PageHead } from './PageHead.tsx';

/** The registers, one a tab; an open entry stands in the address. */
export function RegistersPage() {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const named = RegisterKind.safeParse(useParams()['kind']);
  const kind = named.success ? named.data : 'enterprise';
  return (
    <Register
      key={kind}
      kind={kind}
      tabs={
        <Tabs
          activeKey={kind}
          items={RegisterKind.options.map((key) => ({ key, label: t(`registers.kind.${key}`) }))}
          onChange={(key) => void navigate(`/console/registers/${key}`)}
        />
      }
    />
  );
}

function Register({ kind, tabs }: { kind: RegisterKind; tabs: ReactNode }) {
  const { t } = useTranslation('console');
  const [filter, setFilter] = useState<RegisterFilter>({});
  const [isImporting, setImporting] = useState(false);
  const [search, setSearch] = useSearchParams();
  const { sought, type } = useTyped();
  const open = (id: string | null): void => setSearch(id === null ? {} : { entry: id });
  const wanted = { ...filter, ...(sought === '' ? {} : { text: sought }) };
  return (
    <>
      <PageHead
        title={t('registers.title')}
        note={t('registers.hint')}
        actions={<Acts kind={kind} filter={wanted} onAdd={() => open('new')} onImport={() => setImporting(true)} />}
      />
      {tabs}
      <RegisterTools kind={kind} filter={filter} onFilter={setFilter} onType={type} />
      <RegisterTable kind={kind} filter={wanted} onOpen={open} />
      <EntryPanel kind={kind} open={search.get('entry')} onOpen={open} />
      {isImporting && <ImportDialog kind={kind} onClose={() => setImporting(false)} />}
    </>
  );
}

interface ActsProps {
  kind: RegisterKind;
  filter: RegisterFilter;
  onAdd: () => void;
  onImport: () => void;
}

function Acts({ kind, filter, onAdd, onImport }: ActsProps) {
  const { t } = useTranslation('console');
  const notice = useNotice();
  const role = useStaffRole();
  const save = () =>
    saveFile('registerXlsx', `${t(`registers.kind.${kind}`)}.xlsx`, { params: { kind }, query: { ...filter } });
  return (
    <>
      <Button
        icon={<Download aria-hidden size={16} />}
        data-testid="register-export"
        onClick={() => void save().catch(notice.problem)}
      >
        {t('registers.export')}
      </Button>
      {role === 'operator' && (
        <>
          <Button icon={<Upload aria-hidden size={16} />} data-testid="register-import" onClick={onImport}>
            {t('registers.import.action')}
          </Button>
          <Button type="primary" icon={<Plus aria-hidden size={16} />} data-testid="register-add" onClick={onAdd}>
            {t('registers.add')}
          </Button>
        </>
      )}
    </>
  );
}
